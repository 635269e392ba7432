import type { Recording } from '../platform/api/contract';
import type { Playback } from './details';

/** The original and the smaller copies that may stand beside it, the lightest on the line last. */
export const qualities = ['original', 'small', 'audio'] as const;
export type Quality = (typeof qualities)[number];

export interface Source {
  readonly quality: Quality;
  readonly url: string;
  readonly contentType: string;
  readonly size: number;
  readonly download?: string | null;
}

/**
 * What there is to choose from. A copy that this browser cannot play is none, nor one that stands in for an original that
 * no browser plays; what the recording itself plays stands first.
 */
export function sourcesOf(playback: Playback, canPlay: (contentType: string) => boolean): Source[] {
  const { url, contentType, size, download, renditions = [] } = playback;
  const copies = renditions.flatMap(({ name, ...copy }): Source[] => {
    const quality = qualities.find((known) => known === name && known !== 'original');
    return quality && canPlay(copy.contentType) && fileOf(copy.url) !== fileOf(url)
      ? [{ quality, ...copy }]
      : [];
  });
  const order = ({ quality }: Source) => qualities.indexOf(quality);
  return [
    { quality: 'original', url, contentType, size, ...(download && { download }) },
    ...copies.sort((one, other) => order(one) - order(other)),
  ];
}

/** Where a link leads, without its signature. */
const fileOf = (url: string) => url.split('?')[0];

/**
 * Which one plays first: what was chosen the last time, or what comes nearest to it. Without a choice of one's own a
 * thin line gets the small copy; a film never loses its picture unasked.
 */
export function qualityFor(
  sources: readonly Source[],
  kind: Recording['kind'],
  wish: Quality | undefined,
  thinLine: boolean,
): Quality {
  const there = (quality: Quality) => sources.some((source) => source.quality === quality);
  const small: Quality = kind === 'audio' ? 'audio' : 'small';
  const wanted = wish ?? (thinLine ? 'small' : 'original');
  const nearest: Quality[] = wanted === 'original' || there(wanted) ? [wanted] : [small];
  return nearest.find(there) ?? 'original';
}

/** What Chromium knows of the line; other browsers keep it to themselves. */
interface Line {
  connection?: { saveData?: boolean; effectiveType?: string };
}

/** Whether the person asked to save data, or the line is a thin one. */
export function isThinLine({ connection }: Line = navigator as Line): boolean {
  return connection?.saveData === true || ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '');
}
