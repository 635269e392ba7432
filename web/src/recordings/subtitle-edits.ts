import { inOrder, largestFile, mostSubtitles, fileOf, type Subtitle, type SubtitleFile } from './subtitles';

/** How long a new subtitle is shown, and how short one may be left by splitting, in milliseconds. */
const usual = 2000;
const shortest = 100;

export type Fault = 'endsBeforeStart' | 'empty';

/** What is wrong with one, and whether it is shown together with the one before. */
export interface Judgement {
  fault?: Fault;
  overlaps: boolean;
}

/** By key. A fault keeps the file from being saved; two at once may be meant. */
export function judge(subtitles: readonly Subtitle[]): Map<number, Judgement> {
  const judged = new Map<number, Judgement>();
  let shownUntil = 0;
  for (const { key, start, end, text } of inOrder(subtitles)) {
    const fault: Fault | undefined =
      end <= start ? 'endsBeforeStart' : text.trim() === '' ? 'empty' : undefined;
    judged.set(key, { ...(fault && { fault }), overlaps: start < shownUntil });
    shownUntil = Math.max(shownUntil, end);
  }
  return judged;
}

/** A time that was typed and is none, as it was typed. */
export interface Mistyped {
  key: number;
  part: 'start' | 'end';
  typed: string;
}

/** Those that an edit left as they are: a line that is gone, or a time that was set otherwise, has nothing to put right. */
export const stillMistyped = (
  mistyped: readonly Mistyped[],
  before: readonly Subtitle[],
  after: readonly Subtitle[],
): readonly Mistyped[] =>
  mistyped.filter(({ key, part }) => {
    const timeIn = (subtitles: readonly Subtitle[]) => subtitles.find((one) => one.key === key)?.[part];
    return timeIn(after) !== undefined && timeIn(after) === timeIn(before);
  });

/** Why the whole cannot be kept, though each part can. */
export function faultOfWhole(file: SubtitleFile): 'nothing' | 'tooMany' | 'tooLarge' | undefined {
  if (file.subtitles.length === 0) return 'nothing';
  if (file.subtitles.length > mostSubtitles) return 'tooMany';
  return new Blob([fileOf(file)]).size > largestFile ? 'tooLarge' : undefined;
}

/** A new one at a moment; it ends where the next begins. The second part is its key. */
export function added(subtitles: readonly Subtitle[], at: number): [Subtitle[], number] {
  const key = nextKey(subtitles);
  const next = inOrder(subtitles).find(({ start }) => start > at);
  const end = Math.max(at + shortest, Math.min(at + usual, next?.start ?? Infinity));
  return [inOrder([...subtitles, { key, start: at, end, text: '' }]), key];
}

export const changed = (subtitles: readonly Subtitle[], key: number, part: Partial<Subtitle>): Subtitle[] =>
  subtitles.map((one) => (one.key === key ? { ...one, ...part } : one));

export const without = (subtitles: readonly Subtitle[], key: number): Subtitle[] =>
  subtitles.filter((one) => one.key !== key);

/** In two: at a moment where it is shown then, else in the middle; the words part at the middle one. */
export function split(subtitles: readonly Subtitle[], key: number, now: number): Subtitle[] {
  const one = subtitles.find((other) => other.key === key);
  if (!one || one.end - one.start <= shortest) return [...subtitles];
  const at = now > one.start && now < one.end ? now : Math.round((one.start + one.end) / 200) * 100;
  const [first, second] = halves(one.text);
  return inOrder([
    ...without(subtitles, key),
    { ...one, end: at, text: first },
    { ...one, key: nextKey(subtitles), start: at, text: second },
  ]);
}

/** With the next one: from the beginning of the first to the end of both. */
export function joined(subtitles: readonly Subtitle[], key: number): Subtitle[] {
  const order = inOrder(subtitles);
  const at = order.findIndex((one) => one.key === key);
  const [one, next] = [order[at], order[at + 1]];
  if (!one || !next) return [...subtitles];
  const text = [one.text, next.text].filter((part) => part.trim() !== '').join('\n');
  return changed(without(order, next.key), key, { end: Math.max(one.end, next.end), text });
}

/** At a line's end where there are lines, else between the middle words. */
function halves(text: string): [string, string] {
  const lines = text.split('\n');
  const parts = lines.length > 1 ? lines : text.split(' ');
  const middle = Math.ceil(parts.length / 2);
  const between = lines.length > 1 ? '\n' : ' ';
  return [parts.slice(0, middle).join(between), parts.slice(middle).join(between)];
}

const nextKey = (subtitles: readonly Subtitle[]) =>
  subtitles.reduce((most, { key }) => Math.max(most, key), -1) + 1;
