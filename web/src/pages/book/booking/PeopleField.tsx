import { texts } from '../../../platform/i18n/texts';
import { everyResource, rules } from '../state';
import { mostPeople, needsApproval, type Choice } from './choice';
import type { bookingMessages } from './messages';
import { change } from './store';

const t = texts<typeof bookingMessages>('booking');

/** How many come to a room: from some number on the librarian agrees first, and that is said before anything is pressed. */
export function PeopleField({ choice }: { choice: Choice }) {
  const from = rules.value.kinds[choice.kind].approvalFromPeople;
  const capacity = everyResource.value?.find(({ id }) => id === choice.row)?.capacity;
  const tooMany = capacity !== undefined && choice.people !== undefined && choice.people > capacity;
  const type = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const { people: _, ...rest } = choice;
    const typed = Math.round(Number(currentTarget.value));
    change(typed >= 1 ? { ...rest, people: Math.min(mostPeople, typed) } : rest);
  };
  return (
    <div class="field booking-people">
      <label for="booking-people">{t('people')}</label>
      <input
        id="booking-people"
        type="number"
        inputMode="numeric"
        min={1}
        max={mostPeople}
        value={choice.people ?? ''}
        aria-describedby="booking-people-rule"
        onInput={type}
      />
      <div id="booking-people-rule" role="status">
        {tooMany && <p class="field-error">{t('capacity', { n: capacity })}</p>}
        {needsApproval(rules.value, choice) ? (
          <p class="booking-approval">{t('peopleAsk')}</p>
        ) : (
          typeof from === 'number' && <p class="small quiet">{t('peopleFrom', { n: from })}</p>
        )}
      </div>
    </div>
  );
}
