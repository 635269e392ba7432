import { beforeEach, expect, test, vi } from 'vitest';
import { addressOfWanted, nothingWanted, shelf, wantedOf } from './state';

const answers = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../platform/api/client', () => answers);

beforeEach(() => answers.ask.mockReset());

test('the address says what is wanted and nothing that is so anyway', () => {
  const wanted = { query: 'тау', status: 'hidden', kind: 'audio', sort: 'title' } as const;
  expect(wantedOf(new URLSearchParams(addressOfWanted(wanted)).toString())).toEqual(wanted);
  expect(addressOfWanted(nothingWanted)).toEqual({});
  expect(wantedOf('?sort=nonsense')).toEqual(nothingWanted);
});

test('the list fetched afresh keeps the pages that were asked for', async () => {
  const pages: Record<string, object> = {
    first: { items: [{ id: 'a' }], next: 'second' },
    second: { items: [{ id: 'b' }], next: 'third' },
  };
  answers.ask.mockImplementation((path: string) => {
    const cursor = new URL(path, 'https://centre.example').searchParams.get('cursor');
    return Promise.resolve({ kind: 'answer', value: pages[cursor ?? 'first'] });
  });
  const list = shelf();
  const shown = () => list.items.value.map(({ id }) => id);
  await list.load();
  expect(shown()).toEqual(['a']);
  await list.more();
  await list.load();
  expect(shown()).toEqual(['a', 'b']);
  list.find({ kind: 'audio' });
  await vi.waitFor(() => expect(shown()).toEqual(['a']));
});
