import { computed, signal } from '@preact/signals';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { perform, type Act, type Result } from './act';

/** Requests on the way at one time: a thin line carries three small ones, and the API is not pressed. */
const atOnce = 3;

/** One act on several recordings: a request for each, so that one which fails stops no other. */
export function bulk(learn: (recording: DeskRecording) => void, act: typeof perform = perform) {
  const results = signal<ReadonlyMap<string, Result>>(new Map());
  const doing = signal<Act | undefined>(undefined);
  let chosen: DeskRecording[] = [];

  const counts = computed(() => {
    const all = [...results.value.values()];
    const of = (...kinds: Result['kind'][]) => all.filter(({ kind }) => kinds.includes(kind)).length;
    return {
      all: all.length,
      done: of('done'),
      failed: of('failed', 'silence'),
      busy: of('waiting', 'working'),
    };
  });

  const note = (id: string, result: Result) => {
    results.value = new Map(results.peek()).set(id, result);
  };

  async function run(what: Act, recordings: DeskRecording[]) {
    if (counts.peek().busy > 0) return;
    doing.value = what;
    chosen = recordings;
    results.value = new Map(recordings.map(({ id }) => [id, { kind: 'waiting' }]));
    const line = [...recordings];
    await Promise.all(Array.from({ length: atOnce }, () => work(what, line)));
  }

  async function work(what: Act, line: DeskRecording[]) {
    for (let next = line.shift(); next; next = line.shift()) {
      note(next.id, { kind: 'working' });
      const result = await act(what, next);
      note(next.id, result);
      const now =
        result.kind === 'done' ? result.recording : result.kind === 'failed' ? result.now : undefined;
      if (now) {
        learn(now);
        chosen = chosen.map((one) => (one.id === now.id ? now : one));
      }
    }
  }

  /** The same once more for those that failed. */
  const again = () => {
    const failed = chosen.filter(({ id }) =>
      ['failed', 'silence'].includes(results.peek().get(id)?.kind ?? ''),
    );
    return doing.peek() ? run(doing.peek()!, failed) : undefined;
  };

  return { results, counts, doing, run, again };
}

export type Bulk = ReturnType<typeof bulk>;
