import './on-paper.css';
import { printed } from '../open';
import { bookingOf, day } from '../state';
import { DaySheet } from './DaySheet';
import { Slip } from './Slip';

/** What a print gives: a slip when one was asked for, else the day. On the screen it is not seen. */
export function OnPaper() {
  if (!day.value) return null;
  const slip = printed.value && bookingOf(printed.value.slip);
  return (
    <div class="on-paper">
      {slip ? <Slip booking={slip} language={printed.value!.language} /> : <DaySheet />}
    </div>
  );
}
