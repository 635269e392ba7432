import { computed, signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Problem } from '../../../platform/api/problem';
import { kept } from '../../../platform/storage/store';
import type { DeskRecording } from '../../../recordings/desk-recording';
import type { Playback } from '../../../recordings/details';
import { faultOfWhole, judge } from '../../../recordings/subtitle-edits';
import {
  fileOf,
  inOrder,
  subtitlesOf,
  type Subtitle,
  type SubtitleFile,
} from '../../../recordings/subtitles';

export type Opened = 'waiting' | 'gone' | 'notReady' | 'failed' | 'offline' | 'open';

export type Saved =
  | { kind: 'idle' | 'saving' | 'saved' | 'silence' | 'faulty' }
  | { kind: 'unfit'; why: NonNullable<ReturnType<typeof faultOfWhole>> }
  | { kind: 'problem'; problem: Problem }
  /** Somebody else saved these subtitles meanwhile: their file. */
  | { kind: 'contested'; theirs: string };

/** What was typed and not saved, on this device, and the file that it began from. */
interface Draft {
  base: string;
  file: SubtitleFile;
}

/** How often one press on Save sends what nobody contests. */
const mostTries = 4;
const mostUndone = 100;

/** The subtitles of one recording in one language while a librarian edits them. */
export function subtitling(id: string, language: string) {
  const path = `/recordings/${encodeURIComponent(id)}`;
  const draftKey = `subtitles-draft-${id}-${language}`;
  const opened = signal<Opened>('waiting');
  const saved = signal<Saved>({ kind: 'idle' });
  const recording = signal<DeskRecording | undefined>(undefined);
  const playback = signal<Playback | undefined>(undefined);
  const file = signal<SubtitleFile>({ head: '', subtitles: [] });
  const chosen = signal<number | undefined>(undefined);
  /** Where the player is, in milliseconds, to a tenth of a second. */
  const now = signal(0);
  const resumed = signal(false);
  const undone = signal<SubtitleFile[]>([]);
  let base = '';
  let lastEdit = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const order = computed(() => inOrder(file.value.subtitles));
  const judged = computed(() => judge(file.value.subtitles));
  const isChanged = signal(false);

  /** The row before the file: a file that is newer than its version is told by a 412, an older one would be lost. */
  async function read(): Promise<{ text: string } | Exclude<Opened, 'waiting' | 'open'>> {
    const described = await ask<DeskRecording>(`/desk${path}`, { signedIn: true, fresh: true });
    if (described.kind === 'silence') return 'offline';
    if (described.kind === 'problem') return described.problem.status === 404 ? 'gone' : 'failed';
    if (described.value.status === 'deleted') return 'gone';
    if (described.value.status !== 'ready') return 'notReady';
    const played = await ask<Playback>(`${path}/playback`, { known: true, fresh: true });
    if (played.kind !== 'answer') return played.kind === 'silence' ? 'offline' : 'failed';
    const url = played.value.subtitles.find((one) => one.language === language)?.url;
    const text = url === undefined ? '' : await textAt(url);
    if (text === undefined) return 'offline';
    recording.value = described.value;
    playback.value ??= played.value;
    return { text };
  }

  /** A link lives for half an hour or twice the length, and whoever writes takes longer. */
  async function renewLink() {
    const played = await ask<Playback>(`${path}/playback`, { known: true, fresh: true });
    if (played.kind === 'answer') playback.value = played.value;
  }

  async function open() {
    opened.value = 'waiting';
    const outcome = id && /^[a-z]{2,3}$/.test(language) ? await read() : 'gone';
    if (typeof outcome === 'string') {
      opened.value = outcome;
      return;
    }
    const draft = kept.read<Draft>(draftKey);
    base = draft?.base ?? outcome.text;
    file.value = draft?.file ?? subtitlesOf(outcome.text);
    isChanged.value = resumed.value = draft !== undefined;
    if (base !== outcome.text) saved.value = { kind: 'contested', theirs: outcome.text };
    chosen.value = order.value[0]?.key;
    opened.value = 'open';
  }

  /** Changes the subtitles. Edits of the same name in a row are undone as one. */
  function edit(subtitles: Subtitle[], name = '') {
    if (name === '' || name !== lastEdit) undone.value = [...undone.value.slice(1 - mostUndone), file.value];
    lastEdit = name;
    took({ ...file.value, subtitles });
  }

  const choose = (key: number) => void (chosen.value = key);

  function undo() {
    const before = undone.value.at(-1);
    if (!before) return;
    undone.value = undone.value.slice(0, -1);
    lastEdit = '';
    took(before);
    if (!before.subtitles.some(({ key }) => key === chosen.value)) chosen.value = order.value[0]?.key;
  }

  function took(edited: SubtitleFile) {
    file.value = edited;
    isChanged.value = true;
    if (['saved', 'faulty', 'unfit'].includes(saved.value.kind)) saved.value = { kind: 'idle' };
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  }

  function keep() {
    clearTimeout(timer);
    if (isChanged.value) kept.write(draftKey, { base, file: file.value } satisfies Draft);
  }

  /** Gives up what was typed: what the centre has stands again, and can be undone. */
  function takeTheirs(theirs: string) {
    edit(subtitlesOf(theirs).subtitles);
    file.value = subtitlesOf(theirs);
    base = theirs;
    settle();
  }

  function settle() {
    clearTimeout(timer);
    kept.write(draftKey, undefined);
    isChanged.value = resumed.value = false;
    saved.value = { kind: 'idle' };
    chosen.value = order.value.find(({ key }) => key === chosen.value)?.key ?? order.value[0]?.key;
  }

  async function save() {
    if (saved.value.kind === 'saving') return;
    const faulty = order.value.find(({ key }) => judged.value.get(key)?.fault);
    if (faulty) {
      chosen.value = faulty.key;
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
    const outcome = await ask<DeskRecording>(`${path}/subtitles/${encodeURIComponent(language)}`, {
      method: 'PUT',
      upload: new Blob([body], { type: 'text/vtt' }),
      ifMatch: recording.value!.etag,
      signedIn: true,
      timeoutSeconds: 60,
    });
    if (outcome.kind === 'answer') {
      recording.value = outcome.value;
      base = body;
      // What was typed while it was sent is not saved yet.
      if (file.value === sent) settle();
      keep();
      saved.value = { kind: 'saved' };
    } else if (outcome.kind === 'silence') saved.value = { kind: 'silence' };
    else if (outcome.problem.status === 412) await meet(body, tries - 1);
    else saved.value = { kind: 'problem', problem: outcome.problem };
  }

  /** The recording changed meanwhile. Where its subtitles did not, or are ours already, there is nothing to ask. */
  async function meet(body: string, tries: number) {
    const outcome = await read();
    if (typeof outcome === 'string') saved.value = { kind: 'silence' };
    else if (outcome.text === body) {
      base = body;
      settle();
      saved.value = { kind: 'saved' };
    } else if (outcome.text === base && tries > 0) await send(tries);
    else saved.value = { kind: 'contested', theirs: outcome.text };
  }

  /** Puts what was typed in the place of theirs, which was seen. */
  async function saveOver(theirs: string) {
    base = theirs;
    saved.value = { kind: 'idle' };
    await save();
  }

  const discard = () => takeTheirs(saved.value.kind === 'contested' ? saved.value.theirs : base);
  const known = { language, opened, saved, recording, playback, file, order, judged, chosen, now };
  const done = {
    resumed,
    undone,
    isChanged,
    open,
    renewLink,
    choose,
    edit,
    undo,
    keep,
    save,
    saveOver,
    takeTheirs,
    discard,
  };
  return { ...known, ...done };
}

export type Subtitling = ReturnType<typeof subtitling>;

/** Undefined when storage could not be reached. */
async function textAt(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.text() : undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
