/** The browser's storage, which may be full, switched off or edited by hand: then nothing is kept, and the page goes on. */
function storeIn(area: () => Storage) {
  return {
    read<Value>(key: string): Value | undefined {
      try {
        const text = area().getItem(key);
        return text === null ? undefined : (JSON.parse(text) as Value);
      } catch (fault) {
        if (fault instanceof DOMException || fault instanceof SyntaxError) return undefined;
        throw fault;
      }
    },
    /** Answers whether it is as told now: a promise that something is kept may rest on it. */
    write(key: string, value: unknown): boolean {
      try {
        if (value === undefined) area().removeItem(key);
        else area().setItem(key, JSON.stringify(value));
        return true;
      } catch (fault) {
        if (!(fault instanceof DOMException)) throw fault;
        return false;
      }
    },
    keys(prefix: string): string[] {
      try {
        return Object.keys(area()).filter((key) => key.startsWith(prefix));
      } catch (fault) {
        if (!(fault instanceof DOMException)) throw fault;
        return [];
      }
    },
  };
}

/** Kept between visits. */
export const kept = storeIn(() => localStorage);
/** Kept for this tab, over reloads and the way through sign-in. */
export const keptInTab = storeIn(() => sessionStorage);

/** Copies that earlier releases kept between visits: nobody reads them any more, and some hold what was for those signed in. */
const leftBehind = [
  'catalogue',
  'collection',
  'collections',
  'overview',
  'centre',
  'resources',
  'availability',
  'events',
];

export const clearLeftBehind = () => leftBehind.forEach((key) => kept.write(key, undefined));
