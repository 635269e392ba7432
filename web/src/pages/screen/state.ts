import { computed, effect, signal, untracked } from '@preact/signals';
import { askAgain } from '../../platform/api/client';
import type { Availability, Centre, Overview, Page, Resource } from '../../platform/api/contract';
import type { Programme } from '../../platform/api/contract/screens';
import { isStaff } from '../../platform/auth/session';
import { page } from '../../platform/page';
import { lastKnown } from '../../platform/storage/last-known';
import { poll } from '../../platform/storage/poll';
import { now } from '../../platform/time/now';
import { dropToken, isPaired, lastProgramme, pair, recallToken, rememberProgramme } from './pairing';

/** Nobody touches this screen: it asks by itself, seldom enough to be nearly free. */
const everySeconds = 20;
/** And less often while the line is lost. */
const most = 120;

const isHidden = () => document.hidden;
const overview = poll<Overview>({
  ask: () => askAgain('/overview', undefined, { fresh: true }),
  isHidden,
  every: everySeconds,
  most,
});
const rooms = poll<Availability>({
  ask: () => askAgain(`/availability?date=${now.peek()?.date}&kind=room`, undefined, { fresh: true }),
  isHidden,
  every: everySeconds,
  most,
});
/** This minute's code and the last one's are right: a code that is 20 s late lets everybody in. */
const code = poll<{ code: string; changesAt: string }>({
  ask: () =>
    askAgain(isPaired.peek() ? '/screen/check-in-code' : '/desk/check-in-code', undefined, {
      signedIn: true,
    }),
  isHidden,
  every: everySeconds,
  most,
});
const programme = poll<Programme>({
  ask: (copy) => askAgain('/screen', copy?.etag, { signedIn: true }),
  isHidden,
  every: 15,
  most,
});
const centre = lastKnown<Centre>();
const resources = lastKnown<Page<Resource>>({ whole: true });
/** Whether the page was opened and who looks is known. */
const awake = signal(false);

export const overviewKnown = overview.known;
export const roomsKnown = rooms.known;
export const codeKnown = code.known;
export const resourcesKnown = resources.known;
/** What the desk wants shown; the last that was heard of it while the line is lost. */
export const wanted = computed(() =>
  isPaired.value ? (programme.known.value.value ?? lastProgramme.value) : undefined,
);

const rules = computed(() => centre.known.value.value?.rules ?? page().centre.rules!);
/** The code is for readers who check in by it; a centre that does not ask for one shows none. */
export const showsCode = computed(
  () => (isPaired.value || isStaff()) && rules.value.checkIn?.screenCode === true,
);
/** Staff who look at the page need no code for it. */
const unpaired = computed(() => awake.value && !isPaired.value && !isStaff());

export const loadAgain = () => {
  void overview.refresh();
  void rooms.refresh();
};

/** Runs something for as long as a condition holds. */
function during(holds: { value: boolean }, run: () => () => void): () => void {
  let stop: (() => void) | undefined;
  const end = effect(() => {
    const on = holds.value;
    stop?.();
    stop = on ? untracked(run) : undefined;
  });
  return () => {
    end();
    stop?.();
  };
}

export function openScreen(): () => void {
  recallToken();
  awake.value = true;
  void centre.load('/centre');
  void resources.load('/resources');
  const stops = [
    overview.start(),
    rooms.start(),
    during(showsCode, code.start),
    during(isPaired, programme.start),
    during(unpaired, pair),
    effect(() => {
      if (!isPaired.value || programme.known.value.problem?.status !== 401) return;
      dropToken();
      programme.forget();
    }),
    effect(() => {
      const heard = programme.known.value.value;
      if (isPaired.value && heard) rememberProgramme(heard);
    }),
  ];
  const looked = () => [overview, rooms, code, programme].forEach((each) => each.looked());
  document.addEventListener('visibilitychange', looked);
  addEventListener('online', looked);
  return () => {
    stops.forEach((stop) => stop());
    document.removeEventListener('visibilitychange', looked);
    removeEventListener('online', looked);
  };
}
