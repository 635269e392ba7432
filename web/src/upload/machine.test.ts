import { describe, expect, it } from 'vitest';
import { step } from './machine';
import { begin, type Beginning, type UploadEvent, type UploadState } from './state';
import { Simulation } from './simulation';

function after(beginning: Beginning, ...events: UploadEvent[]): { state: UploadState; asked: unknown[] } {
  let state = begin(beginning);
  const asked: unknown[] = [];
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    asked.push(...next.effects.filter((effect) => effect.type === 'ask').map((effect) => effect.task));
  }
  return { state, asked };
}

const resume: UploadEvent = { type: 'resume' };
const lost = (task: number): UploadEvent => ({ type: 'failed', task, trouble: { kind: 'line' } });
const expired = (task: number): UploadEvent => ({ type: 'failed', task, trouble: { kind: 'expired' } });

describe('an upload, step by step', () => {
  it('sends more blocks side by side once there may be more, and starts none above fewer', () => {
    const beginning = { count: 9, lanes: 2, linked: true };
    expect(after(beginning, resume, { type: 'lanes', lanes: 4 }).asked).toEqual([0, 1, 2, 3]);
    expect(
      after(beginning, resume, { type: 'lanes', lanes: 1 }, { type: 'answered', task: 0 }).asked,
    ).toEqual([0, 1]);
  });

  it('sends four blocks at a time, in order', () => {
    expect(after({ count: 9, lanes: 4, linked: true }, resume).asked).toEqual([0, 1, 2, 3]);
    expect(after({ count: 9, lanes: 4, linked: true }, resume, { type: 'answered', task: 2 }).asked).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it('asks for a link first when it has none, and sends only what storage lacks', () => {
    const { asked } = after({ count: 5, lanes: 4, linked: false, sent: [0] }, resume, {
      type: 'answered',
      task: 'renew',
      stored: [0, 3],
    });
    expect(asked).toEqual(['renew', 1, 2, 4]);
  });

  it('asks once for a new link when four blocks meet the end of the old one', () => {
    const { asked } = after(
      { count: 4, lanes: 4, linked: true },
      resume,
      expired(0),
      expired(1),
      { type: 'answered', task: 'renew' },
      expired(2),
      expired(3),
    );
    expect(asked).toEqual([0, 1, 2, 3, 'renew', 0, 1, 2, 3]);
  });

  it('gives up when fresh links are refused too', () => {
    const renewed: UploadEvent = { type: 'answered', task: 'renew' };
    const { state } = after(
      { count: 1, lanes: 4, linked: true },
      resume,
      expired(0),
      renewed,
      expired(0),
      renewed,
      expired(0),
    );
    expect(state).toMatchObject({ phase: 'failed', failure: 'link-refused' });
  });

  it('keeps a block that was acknowledged after the list of blocks was asked for', () => {
    const { state } = after(
      { count: 3, lanes: 2, linked: true },
      resume,
      expired(0),
      { type: 'answered', task: 1 },
      { type: 'answered', task: 'renew', stored: [] },
    );
    expect([...state.sent]).toEqual([1]);
  });

  it('commits and completes once all blocks are acknowledged', () => {
    const { asked, state } = after(
      { count: 1, lanes: 4, linked: true },
      resume,
      { type: 'answered', task: 0 },
      { type: 'answered', task: 'commit' },
      { type: 'answered', task: 'complete' },
    );
    expect(asked).toEqual([0, 'commit', 'complete']);
    expect(state.phase).toBe('done');
  });

  it('does not put the blocks together while one of them is still on its way a second time', () => {
    const { asked } = after({ count: 2, lanes: 2, linked: true }, resume, expired(0), {
      type: 'answered',
      task: 'renew',
      stored: [0, 1],
    });
    expect(asked).toEqual([0, 1, 'renew']);
  });

  it('asks storage what it has when blocks are missing, and sends only those again', () => {
    const { asked } = after(
      { count: 2, lanes: 4, linked: true, sent: [0, 1] },
      resume,
      { type: 'failed', task: 'commit', trouble: { kind: 'missing-blocks' } },
      { type: 'answered', task: 'renew', stored: [1] },
    );
    expect(asked).toEqual(['commit', 'renew', 0]);
  });

  it('does not go round for ever when blocks stay missing', () => {
    const missing: UploadEvent = { type: 'failed', task: 'commit', trouble: { kind: 'missing-blocks' } };
    const renewed: UploadEvent = { type: 'answered', task: 'renew', stored: [0] };
    const { state } = after(
      { count: 1, lanes: 1, linked: true, sent: [0] },
      resume,
      missing,
      renewed,
      missing,
      renewed,
      missing,
    );
    expect(state).toMatchObject({ phase: 'failed', failure: 'incomplete-upload' });
  });

  it('is done when the API says that it was done before', () => {
    const { state } = after({ count: 2, lanes: 1, linked: false }, resume, {
      type: 'failed',
      task: 'renew',
      trouble: { kind: 'over' },
    });
    expect(state.phase).toBe('done');
  });

  it('goes straight to the check when the blocks are already put together', () => {
    expect(after({ count: 2, lanes: 4, linked: false, sent: [0, 1], committed: true }, resume).asked).toEqual(
      ['complete'],
    );
  });

  it('asks nothing while there is no line, and everything at once when it is back', () => {
    const { asked } = after(
      { count: 2, lanes: 2, linked: true },
      { type: 'offline' },
      resume,
      { type: 'online' },
      { type: 'offline' },
      lost(0),
      lost(1),
      { type: 'woke', task: 0 },
      { type: 'online' },
    );
    expect(asked).toEqual([0, 1, 0, 1]);
  });

  it('suspects the link after three lost tries of one block, and asks storage what it has', () => {
    const woke: UploadEvent = { type: 'woke', task: 0 };
    expect(
      after({ count: 1, lanes: 1, linked: true }, resume, lost(0), woke, lost(0), woke, lost(0)).asked,
    ).toEqual([0, 0, 0, 'renew']);
  });

  it('stops everything on pause, and sends the unfinished blocks anew on going on', () => {
    const { asked, state } = after(
      { count: 3, lanes: 2, linked: true },
      resume,
      { type: 'answered', task: 0 },
      { type: 'pause' },
      resume,
    );
    expect(asked).toEqual([0, 1, 2, 1, 2]);
    expect([...state.sent]).toEqual([0]);
    expect(step(state, { type: 'pause' }).effects).toContainEqual({ type: 'abort' });
  });

  it('ends with the reason when a person has to act, and goes on from there with a new link', () => {
    const refused: UploadEvent = {
      type: 'failed',
      task: 0,
      trouble: { kind: 'refused', code: 'file-changed' },
    };
    const { asked, state } = after({ count: 2, lanes: 1, linked: true }, resume, refused);
    expect(state).toMatchObject({ phase: 'failed', failure: 'file-changed' });
    expect(asked).toEqual([0]);
    expect(step(state, resume).effects).toContainEqual({ type: 'ask', task: 'renew' });
  });
});

describe('an upload over a bad line, whatever happens', () => {
  it.each(Array.from({ length: 1000 }, (_, seed) => seed + 1))(
    'finishes with every block stored and none acknowledged twice (seed %i)',
    (seed) => {
      const run = new Simulation(seed);
      run.toTheEnd();
      expect(run.state.phase).toBe('done');
      expect(run.storage.missing()).toEqual([]);
      expect(run.storage.list).toEqual(Array.from({ length: run.count }, (_, block) => block));
      expect(run.sentAgain).toEqual([]);
      expect(run.mostUnderWay).toBeLessThanOrEqual(4);
    },
  );
});
