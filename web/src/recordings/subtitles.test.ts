import { describe, expect, it } from 'vitest';
import { setPage, type PageData } from '../platform/page';
import { added, changed, faultOfWhole, joined, judge, split, stillMistyped, without } from './subtitle-edits';
import { fileOf, shortTime, srtOf, subtitlesOf, millisecondsOf } from './subtitles';

/** As the API keeps an SRT file that was brought. */
const kept =
  'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<i>Привет</i>, мир!\n\n01:02:03.400 --> 01:02:05.000\n2 &lt; 3\nжәне\n';

const two = () => subtitlesOf(kept).subtitles;

describe('a file of subtitles', () => {
  it('comes back as the API keeps it', () => {
    expect(fileOf(subtitlesOf(kept))).toBe(kept);
  });

  it('keeps styles, remarks and places, and drops what browsers show nothing of', () => {
    const file = [
      '\uFEFFWEBVTT - Ертіс',
      'STYLE\n::cue { color: red }',
      'NOTE 1 --> 2 is no cue',
      'intro\n00:01.550 --> 00:02.000 align:start line:0\n<v Айгүл>Сәлем',
      '00:03.000 --> 00:04.000\n',
    ].join('\r\n\r\n');

    expect(fileOf(subtitlesOf(file))).toBe(
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE 1 --> 2 is no cue\n\n' +
        '00:00:01.550 --> 00:00:02.000 align:start line:0\n<v Айгүл>Сәлем\n',
    );
  });

  it('cannot be broken by what is typed', () => {
    const [first] = two();
    const typed = fileOf({ head: '', subtitles: [{ ...first!, text: ' a\n\n --> b ' }] });
    expect(typed).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:02.000\na\n--&gt; b\n');
    expect(subtitlesOf(typed).subtitles).toHaveLength(1);
  });

  it('is read and written as SRT too', () => {
    const srt = srtOf(two());
    expect(srt).toBe(
      '1\n00:00:00,000 --> 00:00:02,000\n<i>Привет</i>, мир!\n\n2\n01:02:03,400 --> 01:02:05,000\n2 < 3\nжәне\n',
    );
    expect(subtitlesOf(srt).subtitles.map(({ start, end }) => [start, end])).toEqual([
      [0, 2_000],
      [3_723_400, 3_725_000],
    ]);
  });

  it.each([
    ['1:02:03.4', 3_723_400],
    ['90', 90_000],
    ['2:5,25', 125_250],
    ['61:00', 3_660_000],
    ['1:61', undefined],
    ['1:61:00', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('takes %s for %s ms', (time, milliseconds) => {
    expect(millisecondsOf(time)).toBe(milliseconds);
  });

  it.each([
    ['en', ['0:00.0', '0:12.3', '1:02:03.4']],
    ['ru', ['0:00,0', '0:12,3', '1:02:03,4']],
    ['kk', ['0:00,0', '0:12,3', '1:02:03,4']],
  ] as const)('tells times shortly in %s', (language, times) => {
    setPage({ language } as PageData);
    expect([0, 12_340, 3_723_400].map(shortTime)).toEqual(times);
    expect(times.map((time) => millisecondsOf(time))).toEqual([0, 12_300, 3_723_400]);
  });
});

describe('editing subtitles', () => {
  it('adds one that ends where the next begins', () => {
    const [more, key] = added(two(), 3_722_400);
    expect(more.map(({ start, end }) => [start, end])).toEqual([
      [0, 2_000],
      [3_722_400, 3_723_400],
      [3_723_400, 3_725_000],
    ]);
    expect(more[1]!.key).toBe(key);
  });

  it('splits at the moment that is played, and joins again', () => {
    const parts = split(two(), 0, 500);
    expect(parts.slice(0, 2).map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 500, '<i>Привет</i>,'],
      [500, 2_000, 'мир!'],
    ]);
    expect(joined(parts, 0)[0]).toMatchObject({ start: 0, end: 2_000, text: '<i>Привет</i>,\nмир!' });
    expect(split(two(), 1, 0)[1]).toMatchObject({ end: 3_724_200, text: '2 &lt; 3' });
  });

  it('names what is wrong, and warns of two at once', () => {
    const wrong = changed(changed(two(), 0, { end: 4_000_000 }), 1, { text: ' ' });
    expect(judge(wrong).get(0)).toEqual({ overlaps: false });
    expect(judge(wrong).get(1)).toEqual({ fault: 'empty', overlaps: true });
    expect(judge(changed(two(), 0, { end: 0 })).get(0)?.fault).toBe('endsBeforeStart');
  });

  it('forgets a mistyped time when it is set otherwise or its line is gone', () => {
    const mistyped = [
      { key: 0, part: 'start', typed: 'soon' },
      { key: 0, part: 'end', typed: '1:99' },
      { key: 1, part: 'end', typed: '' },
    ] as const;
    const left = (after: ReturnType<typeof two>) =>
      stillMistyped(mistyped, two(), after).map(({ typed }) => typed);
    expect(left(changed(two(), 0, { text: 'a' }))).toEqual(['soon', '1:99', '']);
    expect(left(changed(two(), 0, { end: 900 }))).toEqual(['soon', '']);
    expect(left(without(two(), 1))).toEqual(['soon', '1:99']);
  });

  it('says when the whole cannot be kept', () => {
    const whole = (subtitles: ReturnType<typeof two>) => faultOfWhole({ head: '', subtitles });
    expect(whole(without(without(two(), 0), 1))).toBe('nothing');
    expect(whole(changed(two(), 0, { text: 'ә'.repeat(600_000) }))).toBe('tooLarge');
    expect(whole(Array.from({ length: 20_001 }, (_, key) => ({ ...two()[0]!, key })))).toBe('tooMany');
    expect(whole(two())).toBeUndefined();
  });
});
