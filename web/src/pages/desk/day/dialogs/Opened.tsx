import './dialogs.css';
import { opened } from '../open';
import { bookingOf } from '../state';
import { BookingPanel } from './BookingPanel';
import { ClosureDialog } from './ClosureDialog';
import { KeysDialog } from './KeysDialog';
import { NewBookingDialog } from './NewBookingDialog';
import { PinDialog } from './PinDialog';
import { PlacePanel } from './PlacePanel';
import { WalkInDialog } from './WalkInDialog';

/** The one thing that lies over the day. The day goes on changing under it. */
export function Opened() {
  const open = opened.value;
  switch (open?.what) {
    case 'walk-in':
      return <WalkInDialog />;
    case 'new':
      return <NewBookingDialog place={open.place} start={open.start} />;
    case 'booking': {
      const booking = bookingOf(open.id);
      return booking ? <BookingPanel key={open.id} booking={booking} /> : null;
    }
    case 'place':
      return <PlacePanel key={open.id} id={open.id} />;
    case 'closure':
      return <ClosureDialog place={open.place} />;
    case 'pin':
      return <PinDialog />;
    case 'keys':
      return <KeysDialog />;
    case undefined:
      return null;
  }
}
