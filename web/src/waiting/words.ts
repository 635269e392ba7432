import type { kindMessages } from '../components/kinds/messages';
import { dayWord } from '../components/ticket/day-word';
import type { LocalizedText } from '../platform/api/contract';
import type { Waiting } from '../platform/api/contract/waiting';
import { localized, texts } from '../platform/i18n/texts';
import { dayAndMonth } from '../platform/time/dates';
import { now } from '../platform/time/now';
import { lengthOf, range, stretchOf } from '../platform/time/times';

const kindName = texts<typeof kindMessages>('kinds');

/** What somebody waits for, in words; places by their names where they are known. */
export const waitingWords = (waiting: Waiting, names: ReadonlyMap<string, LocalizedText>) => ({
  place: waiting.kind ? kindName(waiting.kind) : placeNames(waiting.resources ?? [], names),
  date: dayWord(waiting.date, now.value?.date) ?? dayAndMonth(waiting.date),
  range: range(stretchOf({ start: waiting.from, end: waiting.to })),
  length: lengthOf(waiting.minutes),
});

const placeNames = (ids: string[], names: ReadonlyMap<string, LocalizedText>): string =>
  ids.map((id) => localized(names.get(id)) || id).join(', ');
