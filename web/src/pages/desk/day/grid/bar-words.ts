import { localized, texts } from '../../../../platform/i18n/texts';
import { range } from '../../../../platform/time/times';
import type { deskMessages } from '../messages';
import type { Bar } from '../model/rows';
import { aliasOf, nameOf } from '../state';
import { shapes, standingWord } from '../words';

const t = texts<typeof deskMessages>('desk');

/** All that a bar says, for who does not see its place and shape. */
export function barName(id: string, bar: Bar): string {
  const place = nameOf(id);
  switch (bar.kind) {
    case 'booking':
      return t('bar', {
        place,
        range: range(bar),
        who: aliasOf(bar.booking),
        state: standingWord(bar.standing),
      });
    case 'closure':
      return t('barClosed', { place, range: range(bar), reason: localized(bar.closure.reason) });
    case 'hold':
      return t('barKept', { place, range: range(bar), who: aliasOf(bar.waiting) });
  }
}

/** What stands on a bar. */
export function barLabel(bar: Bar): { shape: string; text: string; state: string } {
  switch (bar.kind) {
    case 'booking':
      return { shape: shapes[bar.standing], text: aliasOf(bar.booking), state: bar.standing };
    case 'closure':
      return { shape: '▨', text: t('closedBar'), state: 'closed' };
    case 'hold':
      return { shape: '◇', text: aliasOf(bar.waiting), state: 'kept' };
  }
}

/** The state as a word, where the bar's place and shape do not say it. */
export function barState(bar: Bar): string {
  if (bar.kind === 'booking') return standingWord(bar.standing);
  return bar.kind === 'hold' ? t('kept') : localized(bar.closure.reason);
}
