import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { ask } from '../../../platform/api/client';
import type { Page } from '../../../platform/api/contract';
import type { FoundBooking } from '../../../platform/api/contract/desk';
import type { Problem } from '../../../platform/api/problem';
import { localized, texts } from '../../../platform/i18n/texts';
import { dayAndMonth } from '../../../platform/time/dates';
import { range, stretchOf } from '../../../platform/time/times';
import { problemWords } from './actions';
import { arrowsThrough } from './keys';
import type { deskMessages } from './messages';
import { search } from './model/search';
import { standingOf } from './model/standing';
import { show, type Open } from './open';
import { aliasOf, date, day, moment, placesOf, showDay } from './state';
import { standingWord } from './words';

const t = texts<typeof deskMessages>('desk');

const query = signal('');

type Ahead =
  | { state: 'idle' | 'sending' | 'silent' }
  | { state: 'found'; items: FoundBooking[] }
  | { state: 'refused'; problem: Problem };

/** One box for a card, an alias, a place or a slip's code. */
export function SearchBox() {
  const [ahead, setAhead] = useState<Ahead>({ state: 'idle' });
  const found = day.value && moment.value ? search(day.value, query.value, moment.value) : undefined;
  const count = found ? found.bookings.length + found.places.length : 0;
  const clear = () => {
    query.value = '';
    setAhead({ state: 'idle' });
  };
  const open = (picked: Open) => {
    clear();
    show(picked);
  };
  const go = async (event: Event) => {
    event.preventDefault();
    const text = query.value.trim();
    if (text.length < 2) return;
    setAhead({ state: 'sending' });
    const outcome = await ask<Page<FoundBooking>>('/desk/bookings/search', {
      method: 'POST',
      body: { search: text },
      signedIn: true,
    });
    if (outcome.kind === 'answer') setAhead({ state: 'found', items: outcome.value.items });
    else
      setAhead(
        outcome.kind === 'problem' ? { state: 'refused', problem: outcome.problem } : { state: 'silent' },
      );
  };
  return (
    <div class="desk-search-place" role="search">
      <form class="desk-search" onSubmit={(event) => void go(event)}>
        <label class="unseen" for="desk-search">
          {t('search')}
        </label>
        <input
          id="desk-search"
          type="search"
          autocomplete="off"
          maxLength={60}
          placeholder={t('search')}
          aria-describedby="desk-search-hint"
          aria-keyshortcuts="/"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            setAhead({ state: 'idle' });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') clear();
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('.desk-found button')?.focus();
          }}
        />
        <Button type="submit">{t('searchGo')}</Button>
      </form>
      <p id="desk-search-hint" class="unseen">
        {t('searchHint')}
      </p>
      {query.value.trim() !== '' && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between its buttons
        <div
          class="desk-found"
          role="group"
          aria-label={t('searchGo')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              clear();
              document.getElementById('desk-search')?.focus();
            } else arrowsThrough(event, event.currentTarget, 'button');
          }}
        >
          <p role="status" class="small">
            {count > 0 ? t('found', { n: count }) : t('foundNone')}
          </p>
          <ul class="plain-list">
            {found?.bookings.map((booking) => (
              <li key={booking.id}>
                <button
                  type="button"
                  class="desk-who"
                  onClick={() => open({ what: 'booking', id: booking.id })}
                >
                  <span class="desk-alias">{aliasOf(booking)}</span>
                  <span class="desk-facts">
                    {placesOf(booking)} · <span class="figures">{range(stretchOf(booking))}</span> ·{' '}
                    {standingWord(standingOf(booking, date.value!, moment.value!))}
                  </span>
                </button>
              </li>
            ))}
            {found?.places.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="desk-who" onClick={() => open({ what: 'place', id })}>
                  <span class="desk-alias">{localized(name)}</span>
                  <span class="desk-facts">{t('place')}</span>
                </button>
              </li>
            ))}
          </ul>
          <FoundAhead ahead={ahead} onOpen={open} />
          <Button look="plain" onClick={clear}>
            {t('searchClear')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the API found: by card, and on the days to come. */
function FoundAhead({ ahead, onOpen }: { ahead: Ahead; onOpen: (found: Open) => void }) {
  const open = ({ id, date: wanted }: FoundBooking) => {
    showDay(wanted);
    onOpen({ what: 'booking', id });
  };
  return (
    <div role="status">
      {ahead.state === 'sending' && <p class="small">{t('sending')}</p>}
      {ahead.state === 'silent' && <p class="small">{t('searchSilent')}</p>}
      {ahead.state === 'refused' && <p class="small">{problemWords(ahead.problem)}</p>}
      {ahead.state === 'found' && (
        <>
          <p class="small">{ahead.items.length > 0 ? t('foundElsewhere') : t('foundElsewhereNone')}</p>
          <ul class="plain-list">
            {ahead.items.map((booking) => (
              <li key={booking.id}>
                <button type="button" class="desk-who" onClick={() => open(booking)}>
                  <span class="desk-alias">{aliasOf(booking)}</span>
                  <span class="desk-facts">
                    {dayAndMonth(booking.date)}, <span class="figures">{range(stretchOf(booking))}</span> ·{' '}
                    {booking.resources.map(({ id, name }) => localized(name) || id).join(', ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
