import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { DeskScreen, ScreenMode } from '../../../platform/api/contract/screens';
import type { LocalizedText } from '../../../platform/api/contract';
import type { Outcome } from '../../../platform/api/problem';
import { poll } from '../../../platform/storage/poll';

/** A television that has not asked for so many minutes is not on. */
export const awayAfterMinutes = 3;

const list = poll<{ items: DeskScreen[] }>({
  ask: () => ask('/desk/screens', { signedIn: true }),
  isHidden: () => document.hidden,
  every: 15,
  most: 60,
});

export const screensKnown = list.known;
export const screens = computed(() => list.known.value.value?.items);
/** What was last done, in words. */
export const said = signal('');

export const reload = () => void list.refresh();

export function follow(): () => void {
  const stop = list.start();
  document.addEventListener('visibilitychange', list.looked);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', list.looked);
  };
}

export const connect = (code: string, name: string): Promise<Outcome<DeskScreen>> =>
  ask('/desk/screens', { method: 'POST', signedIn: true, body: { code, name } });

export interface Wanted {
  name: string;
  mode: ScreenMode;
  notice: LocalizedText;
  recordings: string[];
}

export const save = (
  { id, etag }: DeskScreen,
  { name, mode, notice, recordings: ids }: Wanted,
): Promise<Outcome<DeskScreen>> =>
  ask(`/desk/screens/${encodeURIComponent(id)}`, {
    method: 'PUT',
    signedIn: true,
    ifMatch: etag,
    body: { name, mode, recordings: ids, ...(Object.keys(notice).length > 0 && { notice }) },
  });

/** As the desk has it now; undefined where it does not answer or the television is gone. */
export async function readOne(id: string): Promise<DeskScreen | undefined> {
  await list.refresh();
  return screens.peek()?.find((screen) => screen.id === id);
}

export const disconnect = (id: string): Promise<Outcome<undefined>> =>
  ask(`/desk/screens/${encodeURIComponent(id)}`, { method: 'DELETE', signedIn: true });
