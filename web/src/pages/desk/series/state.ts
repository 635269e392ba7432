import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import { insist } from '../../../platform/api/insist';
import type { Page, Resource } from '../../../platform/api/contract';
import type { NewSeries, Series, SeriesDate, SeriesItem } from '../../../platform/api/contract/desk';
import type { Problem } from '../../../platform/api/problem';
import { localized } from '../../../platform/i18n/texts';
import { lastKnown } from '../../../platform/storage/last-known';

const list = lastKnown<Page<SeriesItem>>({ signedIn: true, whole: true });
const resources = lastKnown<Page<Resource>>({ fresh: false, whole: true });

export const seriesKnown = list.known;
export const loadSeries = () => void list.load('/desk/series');
export const resourcesKnown = resources.known;

/** The series whose dates are shown. */
export const shown = signal<Series | undefined>(undefined);
export const said = signal('');

/** Shows a series as it stands now, or the list again, and says what was done. */
export function showNow(series: Series | undefined, words = '') {
  shown.value = series;
  said.value = words;
}

export function openSeriesPage() {
  loadSeries();
  void resources.load('/resources');
}

export const placeName = (id: string): string =>
  localized(resources.known.value.value?.items.find((resource) => resource.id === id)?.name) || id;

export const bookedOf = (dates: SeriesDate[]): number =>
  dates.filter(({ state }) => state === 'booked').length;
/** Dates that count: one taken out on purpose is not missing. */
export const wantedOf = (dates: SeriesDate[]): number =>
  dates.filter(({ state }) => state !== 'cancelled').length;

export const askPreview = (body: NewSeries) =>
  ask<Series>('/desk/series/preview', { method: 'POST', body, signedIn: true, timeoutSeconds: 40 });

/** How far the booking of a series is. */
export type Progress =
  | { state: 'idle' }
  | { state: 'sending' | 'unsure'; done: number; total: number }
  | { state: 'refused'; problem: Problem };

/** Books date by date; what a cut line interrupted goes on under the same key, and what is still free is asked for again. */
export async function bookSeries(
  body: NewSeries,
  total: number,
  tell: (progress: Progress) => void,
): Promise<Series | undefined> {
  tell({ state: 'sending', done: 0, total });
  const key = crypto.randomUUID();
  const settled = await insist(
    () =>
      ask<Series>('/desk/series', {
        method: 'POST',
        body,
        signedIn: true,
        idempotencyKey: key,
        timeoutSeconds: 60,
      }),
    () => tell({ state: 'unsure', done: 0, total }),
  );
  if (settled.kind === 'problem') {
    tell({ state: 'refused', problem: settled.problem });
    return undefined;
  }
  return goOn(settled.value, tell);
}

/** Asks to go on while each round books something more. */
export async function goOn(series: Series, tell: (progress: Progress) => void): Promise<Series | undefined> {
  let known = series;
  for (;;) {
    const [done, total] = [bookedOf(known.dates), wantedOf(known.dates)];
    tell({ state: 'sending', done, total });
    if (!known.dates.some(({ state }) => state === 'free')) break;
    const outcome = await verb(known.id!, 'continue', undefined, () =>
      tell({ state: 'unsure', done, total }),
    );
    if (outcome.kind === 'problem') {
      tell({ state: 'refused', problem: outcome.problem });
      return known;
    }
    const stuck = bookedOf(outcome.value.dates) === done;
    known = outcome.value;
    if (stuck) break;
  }
  tell({ state: 'idle' });
  return known;
}

/** Every verb recognises what it did already, so it is asked until somebody answers. */
export const verb = (id: string, name: 'continue' | 'cancel' | 'change', body: unknown, unsure: () => void) =>
  insist(
    () =>
      ask<Series>(`/desk/series/${encodeURIComponent(id)}/${name}`, {
        method: 'POST',
        signedIn: true,
        timeoutSeconds: 60,
        ...(body !== undefined && { body }),
      }),
    unsure,
  );

export async function show(id: string): Promise<Problem | 'silence' | undefined> {
  const outcome = await ask<Series>(`/desk/series/${encodeURIComponent(id)}`, { signedIn: true });
  if (outcome.kind === 'answer') {
    shown.value = outcome.value;
    return undefined;
  }
  return outcome.kind === 'problem' ? outcome.problem : 'silence';
}
