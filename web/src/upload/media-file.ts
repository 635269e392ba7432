import type { Recording } from '../platform/api/contract';

/** The largest recording: 10 GiB. */
export const largestFile = 10 * 1024 ** 3;

type Kind = Recording['kind'];

const kinds: Record<string, [Kind, contentType: string]> = {
  mp4: ['video', 'video/mp4'],
  m4v: ['video', 'video/mp4'],
  mov: ['video', 'video/quicktime'],
  webm: ['video', 'video/webm'],
  mkv: ['video', 'video/x-matroska'],
  ogv: ['video', 'video/ogg'],
  '3gp': ['video', 'video/3gpp'],
  avi: ['video', 'video/x-msvideo'],
  mpg: ['video', 'video/mpeg'],
  mpeg: ['video', 'video/mpeg'],
  vob: ['video', 'video/mpeg'],
  mts: ['video', 'video/mp2t'],
  m2ts: ['video', 'video/mp2t'],
  wmv: ['video', 'video/x-ms-wmv'],
  flv: ['video', 'video/x-flv'],
  mp3: ['audio', 'audio/mpeg'],
  m4a: ['audio', 'audio/mp4'],
  aac: ['audio', 'audio/aac'],
  ogg: ['audio', 'audio/ogg'],
  oga: ['audio', 'audio/ogg'],
  opus: ['audio', 'audio/ogg'],
  flac: ['audio', 'audio/flac'],
  wav: ['audio', 'audio/wav'],
  wma: ['audio', 'audio/x-ms-wma'],
  amr: ['audio', 'audio/amr'],
  ac3: ['audio', 'audio/ac3'],
  aif: ['audio', 'audio/aiff'],
  aiff: ['audio', 'audio/aiff'],
};

/** What systems call the same formats when the name says nothing, as with files that a phone's cloud hands over. */
const otherTypes: Record<string, string> = {
  'audio/webm': 'audio/webm',
  'audio/x-m4a': 'audio/mp4',
  'audio/mp3': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
  'video/avi': 'video/x-msvideo',
  'video/vnd.avi': 'video/x-msvideo',
  'video/vnd.dlna.mpeg-tts': 'video/mp2t',
  'audio/x-aiff': 'audio/aiff',
};
const knownTypes = new Set(Object.values(kinds).map(([, contentType]) => contentType));

/** For the file dialogue. */
export const acceptedFiles = ['audio/*', 'video/*', ...Object.keys(kinds).map((ending) => `.${ending}`)].join(
  ',',
);

export type FileFault = 'fileUnknown' | 'fileEmpty' | 'fileTooLarge';
export interface MediaFile {
  readonly kind: Kind;
  readonly contentType: string;
}

/** What a file is by its name and type, before a byte of it is sent. The API looks into it afterwards. */
export function mediaFileOf({
  name,
  type,
  size,
}: Pick<File, 'name' | 'type' | 'size'>): MediaFile | FileFault {
  const declared = otherTypes[type] ?? (knownTypes.has(type) ? type : undefined);
  const named = kinds[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!declared && !named) return 'fileUnknown';
  if (size === 0) return 'fileEmpty';
  if (size > largestFile) return 'fileTooLarge';
  const contentType = declared ?? named![1];
  return { kind: contentType.startsWith('video/') ? 'video' : 'audio', contentType };
}
