import type { Booking } from './api/contract';
import type { Hold } from './api/contract/waiting';
import { keptInTab } from './storage/store';

/** What the home page may say of the person who is signed in, without asking: as it was last known in this tab. */
export interface NextStep {
  booking?: Pick<
    Booking,
    'date' | 'start' | 'end' | 'startsAt' | 'endsAt' | 'status' | 'checkIn' | 'resources'
  >;
  hold?: Pick<Hold, 'until'>;
}

const key = 'next-step';

export const lastNextStep = () => keptInTab.read<NextStep>(key);

export const rememberBooking = (booking: Booking | undefined) =>
  remember({ ...without('booking'), ...(booking && { booking: shortOf(booking) }) });

export const rememberHold = (hold: Hold | null | undefined) =>
  remember({ ...without('hold'), ...(hold && { hold: { until: hold.until } }) });

/** Whoever signs in next must not see it. */
export const forgetNextStep = () => keptInTab.write(key, undefined);

const remember = (next: NextStep) => keptInTab.write(key, next);

function without(member: keyof NextStep): NextStep {
  const known = { ...lastNextStep() };
  delete known[member];
  return known;
}

const shortOf = ({ date, start, end, startsAt, endsAt, status, checkIn, resources }: Booking) => ({
  date,
  start,
  end,
  startsAt,
  endsAt,
  status,
  checkIn,
  resources,
});
