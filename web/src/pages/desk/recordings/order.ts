import { localized } from '../../../platform/i18n/texts';
import type { DeskRecording } from '../../../recordings/desk-recording';

export const sorts = ['newest', 'oldest', 'title', 'largest', 'longest'] as const;
export type Sort = (typeof sorts)[number];

const compare: Record<Exclude<Sort, 'newest'>, (one: DeskRecording, other: DeskRecording) => number> = {
  oldest: (one, other) => one.createdAt.localeCompare(other.createdAt),
  title: (one, other) => localized(one.title).localeCompare(localized(other.title)),
  largest: (one, other) => bytesOf(other) - bytesOf(one),
  longest: (one, other) => (other.durationSeconds ?? 0) - (one.durationSeconds ?? 0),
};

/** The file and its smaller copies. */
export const bytesOf = ({ size, renditions = [] }: Pick<DeskRecording, 'size' | 'renditions'>): number =>
  renditions.reduce((sum, copy) => sum + copy.size, size);

/** Newest first is the order in which they come. */
export const inOrder = (items: DeskRecording[], sort: Sort): DeskRecording[] =>
  sort === 'newest' ? items : [...items].sort(compare[sort]);
