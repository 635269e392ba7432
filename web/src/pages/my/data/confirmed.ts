/** Whether the word was typed: capitals and spaces around it are not what matters. */
export const isConfirmed = (typed: string, word: string): boolean =>
  typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase();
