import './booking.css';
import { Dialog } from '../../../components/dialog/Dialog';
import { attempt, choice, close } from './store';
import { ChoiceForm } from './ChoiceForm';
import { Done } from './Done';

/** From the choice to the ticket, in one place. */
export function BookingDialog() {
  const state = attempt.value;
  return (
    <Dialog labelledBy="booking-title" onClose={close}>
      {state.state === 'done' ? <Done booking={state.booking} /> : <ChoiceForm choice={choice.value!} />}
    </Dialog>
  );
}
