/** A Kazakh or Russian keyboard has letters that look like those of the code. */
const alike: Record<string, string> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
  Ұ: 'Y',
  І: '1',
  З: '3',
  I: '1',
  L: '1',
  O: '0',
};

const length = 8;

/** The code that was meant by what was typed: `k73m 9qx2` -> `K7-3M9QX2`; as much of it as there is. */
export function readCode(typed: string): string {
  const letters = [...typed.toUpperCase()].map((letter) => alike[letter] ?? letter);
  const code = letters.filter((letter) => /[0-9A-HJKMNP-TV-Z]/.test(letter)).slice(0, length);
  return code.length > 2 ? `${code.slice(0, 2).join('')}-${code.slice(2).join('')}` : code.join('');
}

/** Whether it is all there. */
export const isWhole = (code: string): boolean => code.length === length + 1;
