import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Problem } from '../../../platform/api/problem';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { Playback } from '../../../recordings/details';
import { faultOfWhole, judge, stillMistyped, type Mistyped } from '../../../recordings/subtitle-edits';
import {
  fileOf,
  inOrder,
  subtitlesOf,
  type Subtitle,
  type SubtitleFile,
} from '../../../recordings/subtitles';
import { draftOf, type Draft } from './draft';
import { readSubtitles, unreadBy, type Opened, type Unread } from './reading';

export type Saved =
  | { kind: 'idle' | 'saving' | 'saved' | 'silence' | 'faulty' }
  /** The centre did not take it, for what became of the recording or of whoever writes. */
  | { kind: 'unread'; why: Exclude<Unread, 'offline'> }
  | { kind: 'unfit'; why: NonNullable<ReturnType<typeof faultOfWhole>> }
  | { kind: 'problem'; problem: Problem }
  /** Somebody else saved these subtitles meanwhile: their file. */
  | { kind: 'contested'; theirs: string };

/** How often one press on Save sends what nobody contests. */
const mostTries = 4;
const mostUndone = 100;

/** The subtitles of one recording in one language while a librarian, the subject, edits them. */
export function subtitling(id: string, language: string, subject: string) {
  const drafts = draftOf(subject, id, language);
  const opened = signal<Opened>('waiting');
  const saved = signal<Saved>({ kind: 'idle' });
  const recording = signal<DeskRecording | undefined>(undefined);
  /** Absent where there is nothing to play: the text alone is edited. */
  const playback = signal<Playback | undefined>(undefined);
  const file = signal<SubtitleFile>({ head: '', subtitles: [] });
  const mistyped = signal<readonly Mistyped[]>([]);
  const chosen = signal<number | undefined>(undefined);
  /** The one to type on in, until the keyboard is there. */
  const called = signal<{ key: number } | undefined>(undefined);
  /** Where the player is, in milliseconds, to a tenth of a second. */
  const now = signal(0);
  const resumed = signal(false);
  /** What was typed about a recording that cannot be opened now. */
  const left = signal<Draft | undefined>(undefined);
  const undone = signal<SubtitleFile[]>([]);
  const isChanged = signal(false);
  /** Whether this device has what is not saved. */
  const isKept = signal(true);
  let base = '';
  let lastEdit = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const order = computed(() => inOrder(file.value.subtitles));
  const judged = computed(() => judge(file.value.subtitles));

  async function read(): Promise<string | { unread: Unread }> {
    const outcome =
      id && /^[a-z]{2,3}$/.test(language) ? await readSubtitles(id, language) : ('gone' as const);
    if (typeof outcome === 'string') return { unread: outcome };
    recording.value = outcome.recording;
    playback.value ??= outcome.playback;
    return outcome.text;
  }

  async function open() {
    opened.value = 'waiting';
    const text = await read();
    const draft = drafts.read(typeof text === 'string' ? text : undefined);
    if (typeof text !== 'string') {
      left.value = draft;
      opened.value = text.unread;
      return;
    }
    base = draft?.base ?? text;
    file.value = draft?.file ?? subtitlesOf(text);
    isChanged.value = resumed.value = draft !== undefined;
    if (base !== text) saved.value = { kind: 'contested', theirs: text };
    chosen.value = order.value[0]?.key;
    opened.value = 'open';
  }

  /** Changes the subtitles. Edits of the same name in a row are undone as one. */
  function edit(subtitles: Subtitle[], name = '') {
    if (name === '' || name !== lastEdit) undone.value = [...undone.value.slice(1 - mostUndone), file.value];
    lastEdit = name;
    took({ ...file.value, subtitles });
  }

  /** Notes what is no time as it was typed, or that a field says a time again. */
  function mistype(key: number, part: Mistyped['part'], typed: string | undefined) {
    const others = mistyped.value.filter((one) => one.key !== key || one.part !== part);
    mistyped.value = typed === undefined ? others : [...others, { key, part, typed }];
    isNoLonger('saved', 'faulty');
  }

  const choose = (key: number) => void (chosen.value = key);

  /** Chooses one to type on in. */
  function goTo(key: number) {
    chosen.value = key;
    called.value = { key };
  }

  const arrived = () => void (called.value = undefined);

  function undo() {
    if (mistyped.value.length > 0) {
      mistyped.value = mistyped.value.slice(0, -1);
      return isNoLonger('faulty');
    }
    const before = undone.value.at(-1);
    if (!before) return;
    undone.value = undone.value.slice(0, -1);
    lastEdit = '';
    took(before);
    if (!before.subtitles.some(({ key }) => key === chosen.value)) chosen.value = order.value[0]?.key;
    const isAsSaved = fileOf(before) === fileOf(subtitlesOf(base));
    if (isAsSaved && !['saving', 'contested'].includes(saved.value.kind)) settle('idle');
  }

  function took(edited: SubtitleFile) {
    mistyped.value = stillMistyped(mistyped.value, file.value.subtitles, edited.subtitles);
    file.value = edited;
    isChanged.value = true;
    isNoLonger('saved', 'faulty', 'unfit');
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  }

  /** What was said of the last save is not true of what is on the page now. */
  function isNoLonger(...kinds: Saved['kind'][]) {
    if (kinds.includes(saved.value.kind)) saved.value = { kind: 'idle' };
  }

  function keep() {
    clearTimeout(timer);
    if (isChanged.value) isKept.value = drafts.keep({ base, file: file.value });
  }

  /** Gives up what was typed: what the centre has stands again, and can be undone. */
  function takeTheirs(theirs: string) {
    edit(subtitlesOf(theirs).subtitles);
    file.value = subtitlesOf(theirs);
    base = theirs;
    mistyped.value = [];
    settle('idle');
    chosen.value = order.value.find(({ key }) => key === chosen.value)?.key ?? order.value[0]?.key;
  }

  /** What is on the page is what the centre has. */
  function settle(kind: 'idle' | 'saved') {
    clearTimeout(timer);
    drafts.drop();
    isChanged.value = resumed.value = false;
    isKept.value = true;
    saved.value = { kind };
  }

  /** The centre has what was sent; what was typed meanwhile is not saved yet. */
  function landed(sent: SubtitleFile, body: string) {
    base = body;
    if (file.value === sent) return settle(mistyped.value.length === 0 ? 'saved' : 'idle');
    saved.value = { kind: 'idle' };
    keep();
  }

  async function save() {
    if (saved.value.kind === 'saving') return;
    const faulty = mistyped.value[0]?.key ?? order.value.find(({ key }) => judged.value.get(key)?.fault)?.key;
    if (faulty !== undefined) {
      goTo(faulty);
      saved.value = { kind: 'faulty' };
      return;
    }
    const why = faultOfWhole(file.value);
    if (why) saved.value = { kind: 'unfit', why };
    else await send(mostTries);
  }

  async function send(tries: number): Promise<void> {
    saved.value = { kind: 'saving' };
    const sent = file.value;
    const body = fileOf(sent);
    const path = `/recordings/${encodeURIComponent(id)}/subtitles/${encodeURIComponent(language)}`;
    const outcome = await ask<DeskRecording>(path, {
      method: 'PUT',
      upload: new Blob([body], { type: 'text/vtt' }),
      ifMatch: recording.value!.etag,
      signedIn: true,
      timeoutSeconds: 60,
    });
    if (outcome.kind === 'answer') {
      recording.value = outcome.value;
      landed(sent, body);
    } else if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else if (outcome.problem.status === 412) await meet(sent, body, tries - 1);
    else refused(outcome.problem);
  }

  function refused(problem: Problem) {
    const why = unreadBy(problem.status);
    saved.value =
      why === 'gone' || why === 'signedOut' ? { kind: 'unread', why } : { kind: 'problem', problem };
  }

  /** The recording changed meanwhile. Where its subtitles did not, or are ours already, there is nothing to ask. */
  async function meet(sent: SubtitleFile, body: string, tries: number) {
    const text = await read();
    if (typeof text !== 'string') saved.value = unread(text.unread);
    else if (text === body) landed(sent, body);
    else if (text === base && tries > 0) await send(tries);
    else saved.value = { kind: 'contested', theirs: text };
  }

  /** Puts what was typed in the place of theirs, which was seen. */
  async function saveOver(theirs: string) {
    base = theirs;
    saved.value = { kind: 'idle' };
    await save();
  }

  const discard = () => takeTheirs(saved.value.kind === 'contested' ? saved.value.theirs : base);
  const kept = { file, mistyped, undone, resumed, left, isChanged, isKept };
  const seen = { id, language, opened, saved, recording, playback, order, judged, chosen, called, now };
  const done = {
    open,
    choose,
    goTo,
    arrived,
    edit,
    mistype,
    undo,
    keep,
    save,
    saveOver,
    takeTheirs,
    discard,
  };
  return { ...kept, ...seen, ...done };
}

const unread = (why: Unread): Saved => (why === 'offline' ? { kind: 'silence' } : { kind: 'unread', why });

export type Subtitling = ReturnType<typeof subtitling>;
