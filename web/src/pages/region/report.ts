import { kinds, type Kind, type LocalizedText } from '../../platform/api/contract';
import type { Cell } from './csv';
import { eventsOf, figuresOf, playsOf, type Figures } from './figures';
import type { Row } from './region';

export interface ReportWords {
  head: string[];
  kind: (kind: Kind) => string;
  name: (name: LocalizedText) => string;
  total: string;
}

/** The rows of a saved table: each kind of each centre that answered, and the centre's total; nothing where too few, or not counted. */
export function reportOf(rows: Row[], { head, kind, name, total }: ReportWords): Cell[][] {
  const lines = rows.flatMap(({ centre, answer }): Cell[][] => {
    if (answer.state !== 'answered') return [];
    const { now } = answer.figures;
    const { plays, playMinutes } = playsOf([now]);
    const { events, eventMinutes } = eventsOf([now]);
    const start: Cell[] = [name(centre.name), now.from, now.to];
    const had = kinds.filter((one) => now.kinds.some((figures) => figures.kind === one));
    return [
      ...had.map((one) => [...start, kind(one), ...numbers(figuresOf([now], one)), null, null, null, null]),
      [
        ...start,
        total,
        ...numbers(figuresOf([now])),
        plays ?? null,
        hours(playMinutes),
        events ?? null,
        hours(eventMinutes),
      ],
    ];
  });
  return [head, ...lines];
}

const numbers = (figures: Figures): Cell[] => [
  figures.used ?? null,
  figures.desk ?? null,
  hours(figures.minutes),
  hours(figures.capacityMinutes),
  figures.noShows ?? null,
  figures.cancelled ?? null,
  figures.waited ?? null,
];

/** Whole hours: no decimal sign that one language reads otherwise than another. */
const hours = (minutes: number | undefined) => (minutes === undefined ? null : Math.round(minutes / 60));
