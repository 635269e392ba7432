import './language-switch.css';
import type { TargetedMouseEvent } from 'preact';
import { languages } from '../../platform/i18n/messages';
import { addressOf, page } from '../../platform/page';
import { kept } from '../../platform/storage/store';
import { languageNames, shortLanguageNames } from './names';

/** The same page at its address in the other languages; what was chosen on the page stays in the query. */
export function LanguageSwitch({ label }: { label: string }) {
  const { language: current, path } = page();
  return (
    <nav class="language-switch" aria-label={label}>
      {languages.map((language) => (
        <a
          key={language}
          href={addressOf(path, {}, language)}
          lang={language}
          hreflang={language}
          aria-current={language === current ? 'true' : undefined}
          onClick={keepQuery}
          onAuxClick={keepQuery}
          data-language={language}
        >
          <span aria-hidden="true">{shortLanguageNames[language]}</span>
          <span class="unseen">{languageNames[language]}</span>
        </a>
      ))}
    </nav>
  );
}

function keepQuery({ currentTarget: link }: TargetedMouseEvent<HTMLAnchorElement>) {
  link.search = location.search;
  link.hash = location.hash;
  kept.write('language', link.dataset['language']);
}
