import { saveFile } from '../../../platform/save-file';
import { fileOf, srtOf, type SubtitleFile } from '../../../recordings/subtitles';
import type { Subtitling } from './state';

/** Hands over what is on the page, or what was left of it. */
export function download(state: Subtitling, kind: 'vtt' | 'srt', file: SubtitleFile = state.file.value) {
  const text = kind === 'vtt' ? fileOf(file) : srtOf(file.subtitles);
  const name = state.recording.value?.fileName.replace(/\.[^.]*$/, '') ?? 'subtitles';
  saveFile(new Blob([text], { type: 'text/plain' }), `${name}.${state.language}.${kind}`);
}
