import { encode } from 'uqr';

/** The dark modules of a QR code as one SVG path, with the quiet border that cameras need. */
export function codeOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size };
}
