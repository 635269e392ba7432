import { signal } from '@preact/signals';
import { ask } from '../../../../platform/api/client';
import type { ClosureAnswer, NewClosure, Struck } from '../../../../platform/api/contract/desk';
import type { Problem } from '../../../../platform/api/problem';
import { create } from '../actions';
import { refresh } from '../state';

/** What a closure would take away: asked again whenever its time or places change. */
export type Preview =
  | { state: 'counting' | 'silent' }
  | { state: 'known'; struck: Struck[] }
  | { state: 'refused'; problem: Problem };

export const preview = signal<Preview>({ state: 'counting' });
let asked = 0;

export async function askPreview(closure: NewClosure) {
  const turn = ++asked;
  preview.value = { state: 'counting' };
  const outcome = await ask<Pick<ClosureAnswer, 'cancelled'>>('/desk/closures/preview', {
    method: 'POST',
    body: closure,
    signedIn: true,
  });
  if (turn !== asked) return;
  if (outcome.kind === 'answer') preview.value = { state: 'known', struck: outcome.value.cancelled };
  else
    preview.value =
      outcome.kind === 'problem' ? { state: 'refused', problem: outcome.problem } : { state: 'silent' };
}

/**
 * Closes. A closure of many places goes place by place; until it is done the same key is sent again and it goes on where it
 * stopped.
 */
export async function close(closure: NewClosure, unsure: () => void) {
  const key = crypto.randomUUID();
  for (let round = 0; ; round++) {
    const settled = await create<ClosureAnswer>('/desk/closures', closure, key, unsure);
    refresh();
    if (settled.kind === 'problem' || settled.value.done || round === 40) return settled;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
}
