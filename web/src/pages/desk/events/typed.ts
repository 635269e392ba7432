import { useRef, useState } from 'preact/hooks';
import type { DeskEvent } from '../../../platform/api/contract/events';
import { session } from '../../../platform/auth/session';
import { keptInTab } from '../../../platform/storage/store';
import { mergeOf, type Merge } from '../versions/merge';
import { draftOf, type Draft } from './draft';

/** What is kept of a form in the tab: what was typed, and from what it was begun. */
interface Kept {
  base: Draft;
  draft: Draft;
}

export interface Typed {
  /** What the draft is a change of; absent for an event that is to be announced. */
  known: DeskEvent | undefined;
  base: Draft;
  draft: Draft;
  /** Set where somebody else changed the event meanwhile. */
  merge?: Merge<Draft>;
}

export const isTyped = ({ base, draft }: Kept): boolean => JSON.stringify(base) !== JSON.stringify(draft);

/** Goes on from how the event stands now, with what was typed on top of it. */
export function onTopOf(known: DeskEvent | undefined, { base, draft }: Kept): Typed {
  if (!known) return { known, base, draft };
  const now = draftOf(known);
  const merge = mergeOf(base, draft, now);
  const isNews = merge.taken.length + merge.both.length > 0;
  return { known, base: now, draft: merge.draft, ...(isNews && { merge }) };
}

/** The form as it was typed. It outlives the dialog, a reload and the way through sign-in, until it is saved or dropped. */
export function useTyped(first: DeskEvent | undefined) {
  const [keptAs] = useState(() => `desk.event.${session.peek()?.subject}.${first?.event.id ?? 'new'}`);
  const [typed, setTyped] = useState<Typed>(() => {
    const before = keptInTab.read<Kept>(keptAs);
    return before ? onTopOf(first, before) : afresh(first);
  });
  // What is typed while an answer is awaited is newer than what was rendered when it was asked for.
  const newestRef = useRef(typed);
  // At once and not in an effect: the dialog may be closed before one runs.
  const put = (now: Typed) => {
    newestRef.current = now;
    const { base, draft } = now;
    keptInTab.write(keptAs, isTyped(now) ? ({ base, draft } satisfies Kept) : undefined);
    setTyped(now);
  };
  return {
    typed,
    change: (part: (draft: Draft) => Draft) => {
      const before = newestRef.current;
      put({ ...before, draft: part(before.draft) });
    },
    /** Somebody else changed it: as it stands now. */
    meet: (now: DeskEvent) => put(onTopOf(now, newestRef.current)),
    drop: () => put(afresh(typed.known)),
    /** Saved: nothing is left to keep. */
    done: () => keptInTab.write(keptAs, undefined),
  };
}

function afresh(known: DeskEvent | undefined): Typed {
  const draft = draftOf(known);
  return { known, base: draft, draft };
}
