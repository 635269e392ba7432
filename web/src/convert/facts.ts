import type { MediaFacts } from './protocol';

/** What all browsers of ours play, by the names of codecs; the API holds to the same lists. */
const pictures = new Set(['avc', 'vp8', 'vp9', 'av1']);
const sounds = new Set(['aac', 'mp3', 'opus', 'vorbis', 'flac']);
const containers = new Set([
  'MP4',
  'QuickTime File Format',
  'WebM',
  'Matroska',
  'Ogg',
  'MP3',
  'ADTS',
  'WAVE',
  'FLAC',
]);

/** Whether browsers play a file as it is; uncompressed sound does in what is usual for it. */
export function isPlayed({ container, videoCodec, audioCodec }: MediaFacts): boolean {
  const plain = audioCodec?.startsWith('pcm') === true && (container === 'WAVE' || container === 'Matroska');
  return (
    containers.has(container) &&
    (videoCodec === undefined || pictures.has(videoCodec)) &&
    (audioCodec === undefined || sounds.has(audioCodec) || plain)
  );
}

/** Endings of files that browsers do not open at all, and in which nothing is looked up here either. */
const unplayed = /\.(avi|mpe?g|vob|m2?ts|wmv|wma|flv|amr|ac3|aiff?)$/i;
export const isUnplayedName = (name: string) => unplayed.test(name);
