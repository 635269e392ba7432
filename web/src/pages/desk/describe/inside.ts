import { formatNumber } from '../../../platform/i18n/numbers';
import { texts } from '../../../platform/i18n/texts';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { describeMessages } from './messages';

const t = texts<typeof describeMessages>('describe');

/** Names as they stand on devices and in programs, where they are not just in capitals. */
const names: Record<string, string> = {
  h264: 'H.264',
  h263: 'H.263',
  hevc: 'H.265 (HEVC)',
  mpeg1: 'MPEG-1',
  mpeg2: 'MPEG-2',
  mpeg4: 'MPEG-4',
  ac3: 'AC-3',
  opus: 'Opus',
  vorbis: 'Vorbis',
  prores: 'ProRes',
  theora: 'Theora',
  speex: 'Speex',
};

/** "film.mp4: видео H.264, 1280×720; звук AAC; в среднем 3,1 Мбит/с": what is known of it. */
export function insideOf({
  fileName,
  size,
  durationSeconds,
  pictureCodec,
  soundCodec,
  width,
  height,
}: DeskRecording): string {
  const dots = width && height ? `, ${width}×${height}` : '';
  const parts = [
    pictureCodec && `${t('insidePicture', { codec: nameOf(pictureCodec) })}${dots}`,
    soundCodec && t('insideSound', { codec: nameOf(soundCodec) }),
    durationSeconds && speedOf((size * 8) / durationSeconds),
  ].filter(Boolean);
  return parts.length > 0 ? `${fileName}: ${parts.join('; ')}` : fileName;
}

/** A profile of a codec, such as `h264-110`, is left to those who read the API. */
function nameOf(codec: string): string {
  const [name = ''] = codec.split('-');
  return names[name] ?? name.toUpperCase();
}

function speedOf(bitsPerSecond: number): string {
  const megabits = bitsPerSecond / 1e6;
  return megabits >= 1
    ? t('insideMegabits', { n: formatNumber(megabits, megabits < 10 ? 1 : 0) })
    : t('insideKilobits', { n: formatNumber(bitsPerSecond / 1000) });
}
