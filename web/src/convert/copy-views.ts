import { computed, signal } from '@preact/signals';
import type { LocalizedText } from '../platform/api/contract';
import { canConvert } from './ask';
import type { CopyName } from './plan';
import type { Refusal } from './send';

export interface CopyWork {
  readonly id: string;
  readonly title: LocalizedText;
  readonly file: File;
}

/** How far the copies of one recording are. `arriving`: they are made, and wait for the file itself to be at the centre. */
export interface CopyView {
  readonly work: CopyWork;
  readonly doing:
    'waiting' | 'looking' | 'making' | 'arriving' | 'sending' | 'done' | 'needless' | 'cannot' | 'failed';
  /** The copy that is made or sent now. */
  readonly name?: CopyName;
  /** Of that copy, from 0 to 1. */
  readonly part: number;
  /** Those that are made: kept at the centre, or here while it arrives. */
  readonly made: readonly { name: string; size: number }[];
  /** Why it failed; nothing where this program itself did. */
  readonly refusal?: Refusal;
}

/** The recordings whose copies are under way or were dealt with in this tab, in order. */
export const copyViews = signal<readonly CopyView[]>([]);
/** Whether closing this tab would lose copies. */
export const copiesUnderWay = computed(() => copyViews.value.some(({ doing }) => isUnderWay(doing)));
/** Counts what the centre keeps anew, so that lists look again. */
export const copiesKept = signal(0);

export const viewOf = (id: string): CopyView | undefined =>
  copyViews.peek().find(({ work }) => work.id === id);

export const isUnderWay = (doing: CopyView['doing']): boolean =>
  ['waiting', 'looking', 'making', 'arriving', 'sending'].includes(doing);

export function show(view: CopyView): void {
  copyViews.value = [...copyViews.peek().filter(({ work }) => work.id !== view.work.id), view];
}

export function change(id: string, changed: Partial<CopyView>): void {
  copyViews.value = copyViews.peek().map((view) => (view.work.id === id ? { ...view, ...changed } : view));
}

/** Takes the lines about a recording's copies off the page. */
export function dismissCopies(id: string): void {
  copyViews.value = copyViews.peek().filter(({ work }) => work.id !== id);
}

/** One text, so that a list which looks here is not drawn anew at each step of a copy. */
const inVain = computed(() =>
  copyViews.value
    .filter(({ doing }) => doing === 'cannot')
    .map(({ work }) => work.id)
    .join(' '),
);

/** Whether this browser may be asked for a copy: not where it has just tried in vain. */
export const mayMake = (id: string): boolean => canConvert() && !inVain.value.split(' ').includes(id);
