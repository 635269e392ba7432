import { expect, it } from 'vitest';
import { setPage, type PageData } from '../../../platform/page';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { insideOf } from './inside';
import { describeMessages } from './messages';

const film = {
  fileName: 'film.mp4',
  size: 38_750_000,
  durationSeconds: 100,
  pictureCodec: 'h264-110',
  soundCodec: 'aac',
  width: 1280,
  height: 720,
} as DeskRecording;

it.each([
  ['ru', film, 'film.mp4: видео H.264, 1280×720; звук AAC; в среднем 3,1 Мбит/с'],
  ['kk', film, 'film.mp4: бейне H.264, 1280×720; дыбыс AAC; орта есеппен 3,1 Мбит/с'],
  [
    'en',
    { ...film, pictureCodec: null, width: null, height: null, size: 800_000 },
    'film.mp4: sound AAC; 64 kbit/s on average',
  ],
  ['en', { fileName: 'late.avi', size: 1 } as DeskRecording, 'late.avi'],
] as const)('says in %s what is inside a file, as far as it is known', (language, recording, words) => {
  setPage({ language, messages: { describe: describeMessages[language] } } as unknown as PageData);
  expect(insideOf(recording as DeskRecording)).toBe(words);
});
