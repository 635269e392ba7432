import { decimalMark } from '../platform/i18n/numbers';

/** One subtitle while it is edited. Times are milliseconds. */
export interface Subtitle {
  /** Stays the same while it is edited, so that the keyboard stays where it is. */
  key: number;
  start: number;
  end: number;
  /** What stands between the times in the file: lines, with marks such as `<i>`. */
  text: string;
  /** Where on the picture, as the file says it after the times. */
  settings?: string;
}

/** As the API allows. */
export const largestFile = 1024 * 1024;
export const mostSubtitles = 20_000;
/** The longest time that is written with two digits of hours. */
const latest = 100 * 3_600_000 - 1;

/** A file taken apart: what can be edited, and what stands before it and is kept as it is. */
export interface SubtitleFile {
  head: string;
  subtitles: Subtitle[];
}

/** A WebVTT file that the API keeps, or an SRT file, which differs in its times. */
export function subtitlesOf(file: string): SubtitleFile {
  const blocks = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  const head: string[] = [];
  const subtitles: Subtitle[] = [];
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => line !== '');
    const times = lines.findIndex((line) => line.includes('-->'));
    if (times < 0 || /^NOTE\b/.test(block)) {
      if (lines.length > 0 && !lines[0]!.startsWith('WEBVTT')) head.push(lines.join('\n'));
      continue;
    }
    const [from, after] = lines[times]!.split('-->');
    const [to, ...settings] = after!.trim().split(/[ \t]+/);
    const text = lines.slice(times + 1).join('\n');
    const [start, end] = [millisecondsOf(from!.trim()), millisecondsOf(to!)];
    if (start === undefined || end === undefined || text.trim() === '') continue;
    subtitles.push({
      key: subtitles.length,
      start,
      end,
      text,
      ...(settings.length > 0 && { settings: settings.join(' ') }),
    });
  }
  return { head: head.join('\n\n'), subtitles };
}

/** The file to be kept: in the order of time, without what is empty. */
export function fileOf({ head, subtitles }: SubtitleFile): string {
  const cues = inOrder(subtitles)
    .filter(({ text }) => text.trim() !== '')
    .map(
      ({ start, end, text, settings }) =>
        `${timeOf(start)} --> ${timeOf(end)}${settings ? ` ${settings}` : ''}\n${linesOf(text)}`,
    );
  return `${['WEBVTT', ...(head ? [head] : []), ...cues].join('\n\n')}\n`;
}

/** The same for players that know SRT only; it has no places and fewer marks. */
export const srtOf = (subtitles: readonly Subtitle[]): string =>
  inOrder(subtitles)
    .filter(({ text }) => text.trim() !== '')
    .map(
      ({ start, end, text }, at) =>
        `${at + 1}\n${timeOf(start).replace('.', ',')} --> ${timeOf(end).replace('.', ',')}\n${bare(text)}\n`,
    )
    .join('\n');

/** "0:12.3", "0:12,3" for people. */
export function shortTime(milliseconds: number): string {
  const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60];
  const rest = `${two((milliseconds / 1000) % 60)}${decimalMark()}${Math.floor(milliseconds / 100) % 10}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** What a person or a file says as `[h:]m:s[.f]`, or as seconds alone; undefined for what is no time. */
export function millisecondsOf(time: string): number | undefined {
  const parts = /^(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(time.trim());
  if (!parts) return undefined;
  const [hours, minutes, seconds] = parts.slice(1, 4).map((part) => Number(part ?? 0));
  if (parts[2] !== undefined && (seconds! > 59 || (parts[1] !== undefined && minutes! > 59)))
    return undefined;
  const fraction = Number((parts[4] ?? '0').padEnd(3, '0'));
  const sum = (hours! * 3600 + minutes! * 60 + seconds!) * 1000 + fraction;
  return sum <= latest ? sum : undefined;
}

export const inOrder = (subtitles: readonly Subtitle[]): Subtitle[] =>
  [...subtitles].sort((one, other) => one.start - other.start || one.end - other.end || one.key - other.key);

/** `00:00:12.300`, as the API writes it. */
const timeOf = (milliseconds: number) =>
  `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}` +
  `.${String(milliseconds % 1000).padStart(3, '0')}`;

const two = (number: number) => String(Math.floor(number)).padStart(2, '0');

/** A line that is empty would end the subtitle, and an arrow would begin one. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll('-->', '--&gt;'))
    .filter(Boolean)
    .join('\n');

const bare = (text: string) =>
  linesOf(text)
    .replace(/<(?!\/?[biu]>)[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
