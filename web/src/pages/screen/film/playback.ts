import type { Outcome } from '../../../platform/api/problem';
import type { Playback } from '../../../recordings/details';
import { sourcesOf, type Source } from '../../../recordings/quality';
import { forgetKnown } from './film-memory';
import { forgetFilm } from './kept-films';

/** What a television plays of a recording: its small copy where there is one that it can play. */
export const sourceFor = (playback: Playback): Source => {
  const judge = document.createElement('video');
  const sources = sourcesOf(playback, (contentType) => judge.canPlayType(contentType) !== '');
  return sources.find(({ quality }) => quality === 'small') ?? sources[0]!;
};

/** It is not there, or not for this television. A bare 404 is said by a host whose API is being put in its place. */
export const isGone = (outcome: Outcome<unknown>) =>
  outcome.kind === 'problem' && outcome.problem.status === 404 && outcome.problem.code !== 'http-404';

/** What the API said is not there, or not for this television, goes from the disk and from memory. */
export async function forgetGone(id: string): Promise<void> {
  const known = forgetKnown(id);
  if (known) await forgetFilm(known.source);
}
