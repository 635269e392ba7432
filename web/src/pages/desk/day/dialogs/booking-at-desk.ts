import { useState } from 'preact/hooks';
import type { Booking } from '../../../../platform/api/contract';
import type { DeskPatron, NewDeskBooking } from '../../../../platform/api/contract/desk';
import type { Problem } from '../../../../platform/api/problem';
import { texts } from '../../../../platform/i18n/texts';
import { create } from '../actions';
import { looksLikeCard } from '../model/search';
import { refresh } from '../state';
import type { deskDialogMessages } from './messages';

const t = texts<typeof deskDialogMessages>('deskdo');

/** Rules that the desk may set aside, each on purpose. */
const overridable = new Set([
  'daily-limit',
  'too-many-open',
  'too-long',
  'too-short',
  'off-grid',
  'beyond-horizon',
  'overlaps-own-booking',
  'outside-opening-hours',
]);

/** Whom a booking is for, as typed in one field: a card's number, a name, or nothing. */
export function patronOf(typed: string): { patron: DeskPatron; alias?: string } {
  const text = typed.trim();
  if (looksLikeCard(text)) return { patron: { card: text } };
  const alias = text || t('guest');
  return { patron: { guest: alias }, alias };
}

export const mayOverride = (problem: Problem | undefined) =>
  problem !== undefined && overridable.has(problem.code);

/** Books at the desk under one key until somebody answers; a rule that the desk may set aside is asked for by name. */
export function useBookingAtDesk(onBooked: (booking: Booking) => void) {
  const [state, setState] = useState<'idle' | 'sending' | 'unsure'>('idle');
  const [problem, setProblem] = useState<Problem>();
  const [setAside, setSetAside] = useState<string[]>([]);
  const book = async (body: NewDeskBooking, override: string[] = []) => {
    if (state !== 'idle') return;
    setState('sending');
    setProblem(undefined);
    const all = [...new Set([...(body.override ?? []), ...override])];
    const settled = await create<Booking>(
      '/desk/bookings',
      { ...body, ...(all.length > 0 && { override: all }) },
      crypto.randomUUID(),
      () => setState('unsure'),
    );
    setState('idle');
    refresh();
    if (settled.kind === 'answer') onBooked(settled.value);
    else setProblem(settled.problem);
  };
  const bookAnyway = (body: NewDeskBooking) => {
    const codes = [...setAside, problem!.code];
    setSetAside(codes);
    return book(body, codes);
  };
  const forget = () => {
    setProblem(undefined);
    setSetAside([]);
  };
  return { state, problem, book, bookAnyway, forget };
}
