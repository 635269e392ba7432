import { languages } from '../../../platform/i18n/messages';

/**
 * What became of a draft when somebody else saved meanwhile. A field is a member of the draft, or one language of a text:
 * `kind`, `title.kk`.
 */
export interface Merge<Draft> {
  /** What to go on with: mine, and theirs where only they changed something. */
  draft: Draft;
  mine: Draft;
  theirs: Draft;
  /** Fields that only they changed. */
  taken: string[];
  /** Fields that both changed, each in another way. */
  both: string[];
}

type Value = string | boolean | readonly { id: string }[] | Readonly<Record<string, string>> | undefined;

/** Both started from `base`; somebody saved `theirs` while `mine` was typed. */
export function mergeOf<Draft extends object>(base: Draft, mine: Draft, theirs: Draft): Merge<Draft> {
  const fields = fieldsOf(mine);
  const differs = (one: Draft, other: Draft) => (field: string) => said(one, field) !== said(other, field);
  const [iDid, theyDid, differ] = [differs(base, mine), differs(base, theirs), differs(mine, theirs)];
  const taken = fields.filter((field) => theyDid(field) && !iDid(field));
  return {
    draft: taken.reduce((draft, field) => withField(draft, field, theirs), mine),
    mine,
    theirs,
    taken,
    both: fields.filter((field) => theyDid(field) && iDid(field) && differ(field)),
  };
}

/** `into` with one field as it is in `from`. */
export function withField<Draft extends object>(into: Draft, field: string, from: Draft): Draft {
  const [name, language] = field.split('.') as [keyof Draft, string | undefined];
  if (!language) return { ...into, [name]: from[name] };
  const text = { ...(into[name] as Record<string, string>) };
  const put = (from[name] as Record<string, string>)[language];
  if (put === undefined) delete text[language];
  else text[language] = put;
  return { ...into, [name]: text };
}

/** What stands in a field: two that say the same are the same, blanks around it aside. */
export function said(draft: object, field: string): string {
  const [name, language] = field.split('.');
  const value = (draft as Record<string, Value>)[name!];
  if (language) return ((value as Record<string, string>)[language] ?? '').trim();
  return Array.isArray(value) ? value.map(({ id }: { id: string }) => id).join() : String(value).trim();
}

const fieldsOf = (draft: object): string[] =>
  Object.entries(draft).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? languages.map((language) => `${name}.${language}`)
      : [name],
  );
