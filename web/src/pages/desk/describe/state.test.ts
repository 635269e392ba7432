import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describing } from './state';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../platform/api/client', () => ({ ask }));

const film = {
  status: 'ready',
  title: { en: 'Film' },
  people: [],
  tags: [],
  licence: 'ask',
  audience: 'everyone',
};
interface Asked {
  method?: string;
  ifMatch?: string;
  body?: object;
}
/** The centre's recording, which others change: one version a read. */
let versions: Record<string, unknown>[];
let patches: string[];
const changed = { kind: 'problem', problem: { status: 412, code: 'changed-meanwhile', title: '' } };

beforeEach(() => {
  patches = [];
  ask.mockImplementation(async (_path: string, { method, ifMatch = '', body }: Asked) => {
    if (method !== 'PATCH')
      return { kind: 'answer', value: versions.length > 1 ? versions.shift() : versions[0] };
    patches.push(ifMatch);
    const now = versions[0]!;
    return ifMatch === now['etag'] && versions.length === 1
      ? { kind: 'answer', value: { ...now, ...body, etag: 'saved' } }
      : changed;
  });
});

async function saving(place: string) {
  const state = describing('r1');
  await state.open();
  state.change({ place });
  await state.save();
  return state;
}

describe('a save that meets another version', () => {
  it('goes again by itself where no field differs: a copy was made meanwhile', async () => {
    versions = [
      { ...film, etag: '1' },
      { ...film, etag: '2', renditions: [{ name: 'small' }] },
    ];
    const state = await saving('Павлодар');
    expect(state.saved.value).toEqual({ kind: 'saved' });
    expect(patches).toEqual(['1', '2']);
    expect(state.recording.value).toMatchObject({ place: 'Павлодар', etag: 'saved' });
  });

  it('asks where a field differs', async () => {
    versions = [
      { ...film, etag: '1' },
      { ...film, etag: '2', place: 'Баянауыл' },
    ];
    const state = await saving('Павлодар');
    expect(state.saved.value).toMatchObject({ kind: 'merged', merge: { both: ['place'] } });
    expect(patches).toEqual(['1']);
  });

  it('has nothing to send where the other saved the same', async () => {
    versions = [
      { ...film, etag: '1' },
      { ...film, etag: '2', place: 'Павлодар' },
    ];
    const state = await saving('Павлодар');
    expect(state.saved.value).toEqual({ kind: 'saved' });
    expect(patches).toEqual(['1']);
  });

  it('does not go for ever', async () => {
    versions = Array.from({ length: 20 }, (_, at) => ({ ...film, etag: `${at}` }));
    const state = await saving('Павлодар');
    expect(state.saved.value.kind).toBe('merged');
    expect(patches).toHaveLength(4);
  });
});
