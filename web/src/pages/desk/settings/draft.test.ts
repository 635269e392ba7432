import { describe, expect, it } from 'vitest';
import { differences, merge, same, type Draft } from './draft';

const base = {
  code: 'demo',
  name: { ru: 'Центр' },
  accent: '#0b6e4f',
  hours: { weekly: { monday: [{ start: '09:00', end: '18:00' }], tuesday: [] }, exceptions: [] },
  rules: { gridMinutes: 15, kinds: { room: { bufferMinutes: 10 }, seat: { bufferMinutes: 0 } } },
} as unknown as Draft;

const changed = (change: (draft: Record<string, never> & Draft) => void) => {
  const draft = structuredClone(base);
  change(draft as never);
  return draft;
};

describe('the draft of settings', () => {
  it('takes null, undefined and nothing for the same', () => {
    expect(same({ one: 1, two: null }, { one: 1 })).toBe(true);
    expect(same({ one: 1, two: 0 }, { one: 1 })).toBe(false);
  });

  it('names what differs by its path, a text or a list as a whole', () => {
    const other = changed((draft) => {
      draft.name = { ru: 'Центр', en: 'Centre' };
      draft.hours.weekly.monday = [];
      draft.rules.kinds.room.bufferMinutes = 0;
    });
    expect(differences(base, other)).toEqual([
      'name',
      'hours.weekly.monday',
      'rules.kinds.room.bufferMinutes',
    ]);
  });

  it('puts my changes on top of what somebody else saved meanwhile', () => {
    const mine = changed((draft) => (draft.rules.gridMinutes = 30));
    const now = changed((draft) => (draft.accent = '#112233'));
    const merged = merge(base, mine, now);
    expect(merged.draft.rules.gridMinutes).toBe(30);
    expect(merged.draft.accent).toBe('#112233');
    expect(merged).toMatchObject({ both: [], theirs: ['accent'] });
  });

  it('says where both changed the same, and keeps mine', () => {
    const mine = changed((draft) => (draft.accent = '#000000'));
    const now = changed((draft) => (draft.accent = '#112233'));
    expect(merge(base, mine, now)).toMatchObject({ both: ['accent'], theirs: [] });
    expect(merge(base, mine, now).draft.accent).toBe('#000000');
  });

  it('sees no quarrel where both changed to the same', () => {
    const mine = changed((draft) => (draft.accent = '#112233'));
    expect(merge(base, mine, mine)).toMatchObject({ both: [], theirs: [] });
  });
});
