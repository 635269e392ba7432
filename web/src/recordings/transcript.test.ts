import { describe, expect, it } from 'vitest';
import { cuesOf } from './transcript';

describe('the transcript of subtitles', () => {
  it('holds what is said and when, without marks, names and remarks', () => {
    const file = [
      '\uFEFFWEBVTT - Ертіс',
      'STYLE\n::cue { color: red }',
      'NOTE 1 --> 2 is no cue',
      'intro\n00:01.500 --> 00:02.000 align:start\n<v Айгүл>Сәлем,\n<i>достар</i>!',
      '01:00:01.000 --> 01:00:02.000\n2 &lt; 3 &amp; 4',
    ].join('\r\n\r\n');

    expect(cuesOf(file)).toEqual([
      { second: 1.5, text: 'Сәлем, достар!' },
      { second: 3601, text: '2 < 3 & 4' },
    ]);
  });
});
