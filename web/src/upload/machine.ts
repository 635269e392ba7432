import type { Attempt, Effect, Step, Task, UploadEvent, UploadState } from './state';
import type { Trouble } from './trouble';

/** This many failures of one block, and the link itself is suspected: storage may hang up on a link that has ended. */
const triesBeforeNewLink = 3;

export function step(state: UploadState, event: UploadEvent): Step {
  switch (event.type) {
    case 'pause':
      return state.phase === 'running' ? stop({ ...state, phase: 'paused' }) : { state, effects: [] };
    case 'resume':
      if (state.phase !== 'paused' && state.phase !== 'failed') return { state, effects: [] };
      return goOn({
        ...state,
        phase: 'running',
        refusals: 0,
        doubts: 0,
        linked: state.linked && state.phase === 'paused',
        failure: undefined,
        failureDetail: undefined,
      });
    case 'offline':
      return { state: { ...state, online: false }, effects: [] };
    case 'online':
      // Whoever waits for a next try need not wait longer: the line is new.
      return goOn({ ...state, online: true, tasks: keep(state.tasks, (attempt) => !attempt.waiting) });
    case 'woke':
      return state.tasks.get(event.task)?.waiting ? askAgain(state, event.task) : { state, effects: [] };
    case 'lanes':
      return goOn({ ...state, lanes: event.lanes });
    case 'answered':
      return answered(state, event.task, event.stored);
    case 'failed':
      return state.tasks.has(event.task) ? failed(state, event.task, event.trouble) : { state, effects: [] };
  }
}

function answered(before: UploadState, task: Task, stored?: readonly number[]): Step {
  const state = { ...before, tasks: without(before.tasks, task) };
  switch (task) {
    case 'renew':
      return goOn({ ...reconciled(state, stored), linked: true, link: state.link + 1 }, { type: 'save' });
    case 'commit':
      return goOn({ ...state, committed: true, refusals: 0 }, { type: 'save' });
    case 'complete':
      return { state: { ...state, phase: 'done', tasks: new Map() }, effects: [{ type: 'save' }] };
    default: {
      const sent = new Set(state.sent).add(task);
      return goOn(
        { ...state, sent, sentSinceAsked: new Set(state.sentSinceAsked).add(task), refusals: 0 },
        { type: 'save' },
      );
    }
  }
}

/** Storage's list is the truth, except for what was acknowledged after it was asked for. */
function reconciled(state: UploadState, stored?: readonly number[]): UploadState {
  if (!stored) return state;
  const valid = stored.filter((block) => Number.isInteger(block) && block >= 0 && block < state.count);
  const sent = new Set([...valid, ...state.sentSinceAsked]);
  const tasks = keep(
    state.tasks,
    (attempt, task) => !attempt.waiting || typeof task !== 'number' || !sent.has(task),
  );
  return { ...state, sent, tasks };
}

function failed(state: UploadState, task: Task, trouble: Trouble): Step {
  // Storage's list came meanwhile and named it: an earlier try had arrived after all.
  if (typeof task === 'number' && state.sent.has(task))
    return goOn({ ...state, tasks: without(state.tasks, task) });
  const tries = (state.tasks.get(task)?.tries ?? 0) + 1;
  switch (trouble.kind) {
    case 'refused':
      return stop({ ...state, phase: 'failed', failure: trouble.code, failureDetail: trouble.detail });
    case 'expired':
      return withNewLink(state, task);
    case 'missing-blocks':
      if (state.doubts >= 2) return stop({ ...state, phase: 'failed', failure: 'incomplete-upload' });
      return goOn({
        ...state,
        tasks: without(state.tasks, task),
        linked: false,
        committed: false,
        doubts: state.doubts + 1,
      });
    case 'line':
      if (typeof task === 'number' && tries % triesBeforeNewLink === 0 && state.online && state.linked) {
        return waitFor({ ...state, linked: false }, task, tries, 0);
      }
      return waitFor(state, task, tries, 0);
    case 'over':
      return answered(state, 'complete');
    case 'busy':
      return waitFor(state, task, tries, trouble.retryAfter ?? 0, trouble.trace);
  }
}

function withNewLink(state: UploadState, task: Task): Step {
  const tasks = without(state.tasks, task);
  // Four blocks meet an ended link at once; the first asks for a new one, the others only come back for it.
  if (!state.linked || state.tasks.get(task)?.link !== state.link) return goOn({ ...state, tasks });
  if (state.refusals >= 2) return stop({ ...state, phase: 'failed', failure: 'link-refused' });
  return goOn({ ...state, tasks, linked: false, refusals: state.refusals + 1 });
}

function waitFor(state: UploadState, task: Task, tries: number, atLeast: number, trace?: string): Step {
  const tasks = new Map(state.tasks).set(task, { tries, link: state.link, waiting: true, trace });
  return goOn({ ...state, tasks }, { type: 'wait', task, tries, atLeast });
}

function askAgain(state: UploadState, task: Task): Step {
  const attempt = state.tasks.get(task);
  if (!attempt || state.phase !== 'running') return { state, effects: [] };
  // Without a line the task gives up its place, and is taken up in order when there is one.
  if (!state.online) return { state: { ...state, tasks: without(state.tasks, task) }, effects: [] };
  if (!state.linked && needsLink(task))
    return { state, effects: [{ type: 'wait', task, tries: attempt.tries, atLeast: 0 }] };
  return {
    state: {
      ...state,
      tasks: new Map(state.tasks).set(task, { ...attempt, link: state.link, waiting: false }),
    },
    effects: [{ type: 'ask', task }],
  };
}

/** Starts whatever may be started now. */
function goOn(state: UploadState, ...effects: Effect[]): Step {
  const task = nextTask(state);
  if (task === undefined) return { state, effects };
  const tasks = new Map(state.tasks).set(task, { tries: 0, link: state.link, waiting: false });
  const sentSinceAsked = task === 'renew' ? new Set<number>() : state.sentSinceAsked;
  return goOn({ ...state, tasks, sentSinceAsked }, ...effects, { type: 'ask', task });
}

function nextTask(state: UploadState): Task | undefined {
  if (state.phase !== 'running' || !state.online) return undefined;
  if (state.committed) return free(state, 'complete');
  if (!state.linked) return free(state, 'renew');
  if (state.sent.size === state.count) return state.tasks.size === 0 ? 'commit' : undefined;
  return blocksUnderWay(state) >= state.lanes ? undefined : nextBlock(state);
}

/** The first block that neither arrived nor is under way. */
export function nextBlock(state: UploadState): number | undefined {
  for (let block = 0; block < state.count; block++) {
    if (!state.sent.has(block) && !state.tasks.has(block)) return block;
  }
  return undefined;
}

function needsLink(task: Task): boolean {
  return typeof task === 'number' || task === 'commit';
}

function free(state: UploadState, task: Task): Task | undefined {
  return state.tasks.has(task) ? undefined : task;
}

function blocksUnderWay(state: UploadState): number {
  let count = 0;
  for (const task of state.tasks.keys()) if (typeof task === 'number') count++;
  return count;
}

function stop(state: UploadState): Step {
  return { state: { ...state, tasks: new Map() }, effects: [{ type: 'abort' }, { type: 'save' }] };
}

function without(tasks: ReadonlyMap<Task, Attempt>, task: Task): ReadonlyMap<Task, Attempt> {
  const rest = new Map(tasks);
  rest.delete(task);
  return rest;
}

function keep(
  tasks: ReadonlyMap<Task, Attempt>,
  which: (attempt: Attempt, task: Task) => boolean,
): ReadonlyMap<Task, Attempt> {
  return new Map([...tasks].filter(([task, attempt]) => which(attempt, task)));
}
