import { computed, effect } from '@preact/signals';
import { askAgain } from '../../platform/api/client';
import type { Availability, Centre, Overview, Page, Resource } from '../../platform/api/contract';
import { isStaff } from '../../platform/auth/session';
import { page } from '../../platform/page';
import { lastKnown } from '../../platform/storage/last-known';
import { now } from '../../platform/time/now';
import { poll } from '../../platform/storage/poll';

/** Nobody touches this screen: it asks by itself, seldom enough to be nearly free. */
const everySeconds = 20;

const isHidden = () => document.hidden;
const overview = poll<Overview>({
  ask: () => askAgain('/overview', undefined, { fresh: true }),
  isHidden,
  every: everySeconds,
});
const rooms = poll<Availability>({
  ask: () => askAgain(`/availability?date=${now.peek()?.date}&kind=room`, undefined, { fresh: true }),
  isHidden,
  every: everySeconds,
});
const code = poll<{ code: string; changesAt: string }>({
  ask: () => askAgain('/desk/check-in-code', undefined, { signedIn: true }),
  isHidden,
  every: 5,
});
const centre = lastKnown<Centre>();
const resources = lastKnown<Page<Resource>>();

export const overviewKnown = overview.known;
export const roomsKnown = rooms.known;
export const codeKnown = code.known;
export const resourcesKnown = resources.known;

const rules = computed(() => centre.known.value.value?.rules ?? page().centre.rules!);
/** The code is for readers who check in by it; a centre that does not ask for one shows none. */
export const showsCode = computed(() => isStaff() && rules.value.checkIn?.screenCode === true);
export const loadAgain = () => {
  void overview.refresh();
  void rooms.refresh();
};

export function openScreen(): () => void {
  void centre.load('/centre');
  void resources.load('/resources');
  let stopCode: (() => void) | undefined;
  const stops = [
    overview.start(),
    rooms.start(),
    effect(() => {
      stopCode?.();
      stopCode = showsCode.value ? code.start() : undefined;
    }),
    () => stopCode?.(),
  ];
  const looked = () => [overview, rooms, code].forEach((each) => each.looked());
  document.addEventListener('visibilitychange', looked);
  return () => {
    stops.forEach((stop) => stop());
    document.removeEventListener('visibilitychange', looked);
  };
}
