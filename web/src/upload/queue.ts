import type { Queue, QueueEffect, QueueEntry, QueueEvent, QueueStep } from './queue-state';

/** With these the next one would fail just the same. */
const halting = new Set(['signed-out', 'forbidden']);
/** With these the file itself has to be chosen again. */
const lost = new Set(['file-changed', 'other-file', 'not-at-hand']);

export function step(queue: Queue, event: QueueEvent): QueueStep {
  switch (event.type) {
    case 'added':
      return goOn({ ...queue, entries: [...queue.entries, ...event.entries] }, ...checks(event.entries));
    case 'terms':
      return { queue: queue.phase === 'draft' ? { ...queue, ...event.terms } : queue, effects: [] };
    case 'pause':
      return queue.phase === 'running'
        ? { queue: { ...queue, phase: 'paused' }, effects: effectOf('pause', sendingOf(queue)) }
        : { queue, effects: [] };
    case 'resume': {
      const running: Queue = { ...queue, phase: 'running', halted: undefined };
      const sending = queue.phase === 'running' ? undefined : sendingOf(queue);
      return goOn(running, ...effectOf('resume', sending));
    }
    case 'removed':
      return goOn({ ...queue, entries: queue.entries.filter(({ id }) => id !== event.id) });
    case 'moved':
      return { queue: { ...queue, entries: moved(queue.entries, event.id, event.by) }, effects: [] };
    default: {
      const entry = queue.entries.find(({ id }) => id === event.id);
      return entry ? ofEntry(queue, entry, event) : { queue, effects: [] };
    }
  }
}

function ofEntry(
  queue: Queue,
  entry: QueueEntry,
  event: Exclude<QueueEvent, { type: 'added' | 'terms' | 'pause' | 'resume' | 'removed' | 'moved' }>,
): QueueStep {
  const { phase } = entry;
  const ignored = { queue, effects: [] };
  switch (event.type) {
    case 'checked':
      return phase === 'checking' ? goOn(changed(queue, checked(queue, entry, event))) : ignored;
    case 'named':
      return mayBeNamed(entry)
        ? { queue: changed(queue, { ...entry, title: event.title, key: event.key }), effects: [] }
        : ignored;
    case 'found': {
      if (phase !== 'absent') return ignored;
      // Whoever chooses a file again wants it to go.
      const going: Queue = queue.phase === 'draft' ? queue : { ...queue, phase: 'running' };
      const found = { ...entry, fault: undefined, handle: event.handle };
      return entry.fingerprint
        ? goOn(changed(going, { ...found, phase: 'waiting' }))
        : goOn(changed(going, { ...found, phase: 'checking' }), ...effectOf('check', entry));
    }
    case 'began':
      return { queue: changed(queue, { ...entry, recordingId: event.recordingId }), effects: [] };
    case 'failed':
      return phase === 'sending' ? failed(queue, entry, event) : ignored;
    case 'done':
      return phase === 'sending'
        ? goOn(changed(queue, { ...entry, phase: 'done', status: event.status }))
        : ignored;
    case 'retry':
      return phase === 'failed'
        ? goOn(changed(queue, { ...entry, phase: 'waiting', fault: undefined }))
        : ignored;
    case 'evenSo':
      return phase === 'unfit' && entry.same
        ? goOn(changed(queue, { ...entry, phase: 'waiting', fault: undefined, same: undefined }))
        : ignored;
  }
}

/** The same file twice in one queue is a slip of the hand. */
function checked(
  queue: Queue,
  entry: QueueEntry,
  { fingerprint, fault, same, kind = entry.kind }: Extract<QueueEvent, { type: 'checked' }>,
): QueueEntry {
  const twice = queue.entries.some(
    (other) => other.id !== entry.id && other.phase !== 'unfit' && other.fingerprint === fingerprint,
  );
  const why = fault ?? (fingerprint && twice ? { code: 'twice' } : undefined);
  return { ...entry, fingerprint, kind, same, fault: why, phase: why || same ? 'unfit' : 'waiting' };
}

function failed(
  queue: Queue,
  entry: QueueEntry,
  { code, detail }: Extract<QueueEvent, { type: 'failed' }>,
): QueueStep {
  if (halting.has(code)) {
    const halted: Queue = { ...queue, phase: 'paused', halted: code };
    return { queue: changed(halted, { ...entry, phase: 'waiting' }), effects: [] };
  }
  return goOn(
    changed(queue, { ...entry, phase: lost.has(code) ? 'absent' : 'failed', fault: { code, detail } }),
  );
}

/** Starts the first that waits, when it is time. */
function goOn(queue: Queue, ...effects: QueueEffect[]): QueueStep {
  const next = queue.entries.find(({ phase }) => phase === 'waiting');
  if (queue.phase !== 'running' || !next || sendingOf(queue)) return { queue, effects };
  return {
    queue: changed(queue, { ...next, phase: 'sending' }),
    effects: [...effects, { type: 'begin', id: next.id }],
  };
}

/** Changes places with the nearest one that waits, too: what went, goes or cannot go keeps its place. */
function moved(entries: readonly QueueEntry[], id: string, by: 1 | -1): readonly QueueEntry[] {
  const from = entries.findIndex((entry) => entry.id === id);
  if (!entries[from] || !waits(entries[from])) return entries;
  let to = from + by;
  while (entries[to] && !waits(entries[to]!)) to += by;
  if (!entries[to]) return entries;
  const next = [...entries];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

/** The queue as another tab or another day finds it: no file is at hand, and nothing goes by itself. */
export function reopened(queue: Queue): Queue {
  const gone = (entry: QueueEntry): QueueEntry =>
    waits(entry) || entry.phase === 'sending' ? { ...entry, phase: 'absent', fault: undefined } : entry;
  return { ...queue, phase: queue.phase === 'draft' ? 'draft' : 'paused', entries: queue.entries.map(gone) };
}

export const sendingOf = ({ entries }: Queue) => entries.find(({ phase }) => phase === 'sending');

/** Whether its turn is still to come. */
export const waits = ({ phase }: QueueEntry) =>
  phase === 'waiting' || phase === 'checking' || phase === 'absent';

/** Once it is announced, its title is changed where all recordings are described. */
export const mayBeNamed = ({ phase, recordingId }: QueueEntry) =>
  phase !== 'sending' && phase !== 'done' && phase !== 'unfit' && !recordingId;

function changed(queue: Queue, entry: QueueEntry): Queue {
  return { ...queue, entries: queue.entries.map((other) => (other.id === entry.id ? entry : other)) };
}

const checks = (entries: readonly QueueEntry[]) =>
  entries.filter(({ phase }) => phase === 'checking').flatMap((entry) => effectOf('check', entry));

const effectOf = (type: QueueEffect['type'], entry: QueueEntry | undefined): QueueEffect[] =>
  entry ? [{ type, id: entry.id }] : [];
