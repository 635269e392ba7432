export type Cell = string | number | null;

/** With the mark that tells Excel it is UTF-8; RFC 4180 but for the separator, which Excel expects by language. */
export function csvOf(rows: Cell[][], language: 'kk' | 'ru' | 'en'): string {
  const separator = language === 'en' ? ',' : ';';
  return `\ufeff${rows.map((row) => row.map((cell) => fieldOf(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}

function fieldOf(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A text that begins so would be run as a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
