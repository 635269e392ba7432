import { computed, signal } from '@preact/signals';
import type { DeskRecording } from '../../../recordings/desk-recording';
import { perform, type Act, type Result } from './act';

/** Requests on the way at one time: a thin line carries three small ones, and the API is not pressed. */
const atOnce = 3;

interface Job {
  what: Act;
  id: string;
}

/**
 * Acts on recordings: a request for each, so that one which fails stops no other. What is asked while others are on the
 * way joins the line. One recording is worked on by one job at a time, in the order in which they were asked.
 */
export function bulk(learn: (recording: DeskRecording) => void, act: typeof perform = perform) {
  const results = signal<ReadonlyMap<string, Result>>(new Map());
  /** How often work ended that gave room back or took it: when to ask how much is used. */
  const roomChanges = signal(0);
  const newest = new Map<string, DeskRecording>();
  const busy = new Set<string>();
  let line: Job[] = [];
  let failed: Job[] = [];
  let hasChangedRoom = false;
  let running = 0;

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
    // What a request on its way will answer is newer than what is shown.
    for (const one of recordings) if (!isAsked(one.id)) newest.set(one.id, one);
    await join(recordings.map(({ id }) => ({ what, id })));
  }

  const isAsked = (id: string) => busy.has(id) || line.some((job) => job.id === id);

  async function join(jobs: Job[]) {
    if (running === 0) {
      results.value = new Map();
      failed = [];
    }
    line.push(...jobs);
    const waiting = jobs.filter(({ id }) => !busy.has(id));
    results.value = new Map([
      ...results.peek(),
      ...waiting.map(({ id }) => [id, { kind: 'waiting' }] as const),
    ]);
    const workers = Array.from({ length: Math.max(0, Math.min(atOnce - running, jobs.length)) }, work);
    await Promise.all(workers);
  }

  async function work() {
    running++;
    for (let job = take(); job; job = take()) {
      const { id, what } = job;
      busy.add(id);
      note(id, { kind: 'working' });
      const result = await act(what, newest.get(id)!);
      busy.delete(id);
      finish(job, result);
    }
    running--;
    if (running === 0 && hasChangedRoom) {
      hasChangedRoom = false;
      roomChanges.value++;
    }
  }

  function take(): Job | undefined {
    const at = line.findIndex(({ id }) => !busy.has(id));
    return at < 0 ? undefined : line.splice(at, 1)[0];
  }

  function finish(job: Job, result: Result) {
    const ofSame = ({ id }: Job) => id === job.id;
    const now = result.kind === 'done' ? result.recording : result.kind === 'failed' ? result.now : undefined;
    if (now) {
      newest.set(job.id, now);
      learn(now);
    }
    if (result.kind !== 'done') {
      // What was asked after it stays undone with it, in its order, until it is asked again.
      failed.push(job, ...line.filter(ofSame));
      line = line.filter((one) => !ofSame(one));
    } else if (job.what.kind === 'delete' || job.what.kind === 'restore') hasChangedRoom = true;
    note(job.id, line.some(ofSame) ? { kind: 'waiting' } : result);
  }

  /** The same once more for those that failed. */
  const again = () => join(failed.splice(0));

  return { results, counts, roomChanges, run, again };
}

export type Bulk = ReturnType<typeof bulk>;
