import { signal } from '@preact/signals';

/** What lies over the day. */
export type Open =
  | { what: 'walk-in' }
  | { what: 'new'; place?: string; start?: number }
  | { what: 'booking'; id: string }
  | { what: 'place'; id: string }
  | { what: 'closure'; place?: string }
  | { what: 'pin' }
  | { what: 'keys' };

export const opened = signal<Open | undefined>(undefined);
export const show = (open: Open) => {
  opened.value = open;
};
export const closeOpened = () => {
  opened.value = undefined;
};

/** What the next print is: one slip in a language of the reader's choice, else the day. */
export const printed = signal<{ slip: string; language: 'kk' | 'ru' | 'en' } | undefined>(undefined);

export function printSlip(slip: string, language: 'kk' | 'ru' | 'en') {
  printed.value = { slip, language };
  // After the slip is drawn; the day is what a print without asking gives.
  requestAnimationFrame(() => {
    print();
    printed.value = undefined;
  });
}
