/** One line of a transcript and the second at which it is said. */
export interface Cue {
  second: number;
  text: string;
}

/** The cues of a WebVTT file that the API has checked, without marks. */
export function cuesOf(file: string): Cue[] {
  const blocks = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  const cues: Cue[] = [];
  for (const block of blocks) {
    const lines = block.split('\n');
    const times = lines.findIndex((line) => line.includes('-->'));
    if (times < 0 || block.startsWith('NOTE')) continue;
    const text = plain(lines.slice(times + 1).join(' '));
    if (text) cues.push({ second: secondOf(lines[times]!.split('-->')[0]!.trim()), text });
  }
  return cues;
}

const secondOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', nbsp: '\u00a0', lrm: '', rlm: '' };

/** What is said, without marks. */
export const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
