import { expect, test } from 'vitest';
import type { DeskEvent } from '../../../platform/api/contract/events';
import { draftOf } from './draft';
import { isTyped, onTopOf } from './typed';

const event = (kind: 'film' | 'club', age: string | null = null): DeskEvent => ({
  event: {
    id: 'e',
    date: '2026-12-02',
    start: '12:00',
    end: '13:30',
    startsAt: '',
    endsAt: '',
    kind,
    title: { en: 'Dombra' },
    where: {},
    status: 'announced',
    resource: 'hall',
    age,
  },
  room: 'booked',
  etag: kind,
});

test('what was typed comes back on top of how the event stands now', () => {
  const base = draftOf(event('club'));
  const draft = { ...base, age: '6+' };
  expect([isTyped({ base, draft }), isTyped({ base, draft: base })]).toEqual([true, false]);
  const typed = onTopOf(event('film'), { base, draft });
  expect([typed.draft.kind, typed.draft.age, typed.merge?.taken]).toEqual(['film', '6+', ['kind']]);
  expect(onTopOf(event('club'), { base, draft }).merge).toBeUndefined();
  expect(onTopOf(event('club', '12+'), { base, draft }).merge?.both).toEqual(['age']);
});
