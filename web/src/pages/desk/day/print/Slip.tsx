import type { DeskBooking } from '../../../../platform/api/contract/desk';
import type { Language } from '../../../../platform/i18n/messages';
import { addressOf, page } from '../../../../platform/page';
import { clockOf } from '../../../../platform/time/clock';
import { range, stretchOf } from '../../../../platform/time/times';
import { day } from '../state';
import { slipTexts } from './slip-texts';

type Text = Partial<Record<Language, string>> | undefined;
const spoken = (text: Text, language: Language) => text?.[language] ?? text?.kk ?? text?.ru ?? text?.en ?? '';

/** A slip for the pocket: where, when, and the code that cancels. No name on it: a slip gets lost. */
export function Slip({ booking, language }: { booking: DeskBooking; language: Language }) {
  const texts = slipTexts[language];
  const [year, month, dayOfMonth] = day.value!.date.split('-');
  const places = booking.resources
    .map(
      ({ id }) => spoken(day.value!.resources.find((resource) => resource.id === id)?.name, language) || id,
    )
    .join(', ');
  const closes = clockOf(booking.checkIn.closesAt);
  return (
    <article class="slip" lang={language}>
      <p class="slip-centre">{spoken(page().centre.name, language)}</p>
      <p>{texts.title}</p>
      <p class="slip-place">{places}</p>
      <p class="slip-time">
        {dayOfMonth}.{month}.{year}, {range(stretchOf(booking))}
      </p>
      {booking.status === 'confirmed' && (
        <p>
          {texts.come} {closes}
        </p>
      )}
      <p class="slip-label">{texts.code}</p>
      <p class="slip-code">{booking.slip}</p>
      <p class="slip-how">
        {texts.how} {location.host}
        {addressOf('slip/', {}, language)} {texts.or}
      </p>
    </article>
  );
}
