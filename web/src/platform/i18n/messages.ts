/** The languages of the site, in the order in which the switch shows them. */
export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text whose form depends on the number `n`, by the categories of Intl.PluralRules. */
export type Plural = { one?: string; few?: string; many?: string; other: string };
export type Entry = string | Plural;
export type Catalogue = Record<string, Entry>;

type Translation<Source extends Catalogue> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Plural;
};

export interface Messages<Source extends Catalogue = Catalogue> {
  ru: Source;
  kk: Translation<Source>;
  en: Translation<Source>;
}

/** Russian is the source: a key missing or left over in Kazakh or English does not compile. */
export const defineMessages = <const Source extends Catalogue>(messages: Messages<Source>) => messages;

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Item> = Item extends string
  ? { [Name in Names<Item>]: string | number }
  : { n: number } & { [Name in Exclude<Names<Item[keyof Item]>, 'n'>]: string | number };
type Arguments<Item> = keyof Values<Item> extends never ? [] : [values: Values<Item>];

export type Translate<Source extends Catalogue> = <Key extends keyof Source & string>(
  key: Key,
  ...values: Arguments<Source[Key]>
) => string;
