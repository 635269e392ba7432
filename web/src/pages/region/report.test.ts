import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';
import { reportOf } from './report';
import { answer, measure } from './testing/stats';

describe('a saved table', () => {
  it('quotes what must be quoted, and no text runs as a formula', () => {
    expect(
      csvOf(
        [
          ['Центр; "А"', 1],
          ['=1+1', null],
        ],
        'ru',
      ),
    ).toBe('\ufeff"Центр; ""А""";1\r\n\'=1+1;\r\n');
    expect(csvOf([['a;b', 'c,d']], 'en')).toBe('\ufeffa;b,"c,d"\r\n');
  });

  it('has a row for each kind and the total, and none for who is silent', () => {
    const centre = { code: 'a', name: { ru: 'Аксу' }, api: '', site: '' };
    const plays = { few: false, count: 40, minutes: 110, stretches: [] };
    const events = { counted: [], days: [], count: 3, minutes: 290 };
    const rows = reportOf(
      [
        {
          centre,
          answer: {
            state: 'answered',
            health: undefined,
            figures: { now: { ...answer(measure('came', 30)), plays, events }, before: answer() },
          },
        },
        { centre, answer: { state: 'silent', health: undefined } },
      ],
      { head: ['head'], kind: (kind) => kind, name: (name) => name.ru!, total: 'total' },
    );
    expect(rows).toEqual([
      ['head'],
      [
        'Аксу',
        '2026-11-01',
        '2026-11-30',
        'computer',
        30,
        null,
        30,
        100,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      ['Аксу', '2026-11-01', '2026-11-30', 'total', 30, null, 30, 100, null, null, null, 40, 2, 3, 5],
    ]);
  });
});
