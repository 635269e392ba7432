import { dayWord } from '../../../components/ticket/day-word';
import type { Alternative } from '../../../platform/api/contract';
import { dayAndMonth } from '../../../platform/time/dates';
import { now } from '../../../platform/time/now';
import { minutesOf, range, stretchOf } from '../../../platform/time/times';
import { choose, everyResource, kind, nameOf } from '../state';
import { open } from './store';

export function alternativeWords(alternative: Alternative): string {
  const day = dayWord(alternative.date, now.value?.date) ?? dayAndMonth(alternative.date);
  return [alternative.resources.map(nameOf).join(', '), day, range(stretchOf(alternative))].join(', ');
}

/** Opens the booking dialog on something that was said to be free. */
export function openAlternative({ date, start, end, resources }: Alternative) {
  const row = resources[0]!;
  const ofKind = everyResource.value?.find(({ id }) => id === row)?.kind ?? kind.value;
  choose({ date, kind: ofKind });
  open({ date, kind: ofKind, row, start: minutesOf(start), end: minutesOf(end), purpose: '', note: '' });
}
