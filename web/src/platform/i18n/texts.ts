import { page } from '../page';
import { remembered } from '../remembered';
import { formatNumber } from './numbers';
import type { Catalogue, Messages, Translate } from './messages';

/**
 * The texts of one namespace in the language of the page. Give it the type of the messages, not the messages:
 * `texts<typeof homeMessages>('home')` with `import type`. The texts themselves stand in the page's HTML, one language
 * only, so no script carries them.
 */
export function texts<M extends Messages>(namespace: string): Translate<M['ru']> {
  return (key: string, ...[values]: [values?: Record<string, string | number>]) => {
    const entry = catalogue(namespace)[key];
    if (entry === undefined) throw new Error(`No text ${namespace}.${key}`);
    const text = typeof entry === 'string' ? entry : (entry[pluralForm(values?.['n'])] ?? entry.other);
    return values ? fill(text, values) : text;
  };
}

function catalogue(namespace: string): Catalogue {
  const found = page().messages[namespace];
  if (!found) throw new Error(`The page does not list the messages "${namespace}"`);
  return found;
}

const pluralsOf = remembered((language: string) => new Intl.PluralRules(language));

function pluralForm(n: string | number | undefined) {
  const form = pluralsOf(page().language).select(Number(n));
  return form === 'zero' || form === 'two' ? 'other' : form;
}

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : String(value);
  });

/** The page's language of a text that the centre wrote, else Kazakh, Russian, English: whichever is there. */
export function localized(text: Partial<Record<'kk' | 'ru' | 'en', string>> | undefined): string {
  return text?.[page().language] ?? text?.kk ?? text?.ru ?? text?.en ?? '';
}
