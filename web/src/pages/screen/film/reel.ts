import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Recording } from '../../../platform/api/contract';
import { backoff } from '../../../platform/storage/poll';
import { askPlayback } from '../../../recordings/ask-playback';
import type { Playback } from '../../../recordings/details';
import { isPassedOver, knownFilm, notePlays, noteSpoilt, noteUnplayable, rememberFilm } from './film-memory';
import { forgetFilm, keptFilm, nameOf } from './kept-films';
import { forgetGone, isGone, sourceFor } from './playback';
import { doesAnswer, nextKept, playedFrom, type Reel } from './sources';
import { isPlaying, isShown } from './state';

/** Seconds without a step forward after which it is taken for stalled. */
const patience = 30;
const lookEvery = 10;
const leastPause = 5;
const mostPause = 120;
/** How often one recording is tried in a row before it is passed over. */
const mostAttempts = 3;
/** Seconds beyond a fault after which that fault is overcome; what does not play so far does not play. */
const overcome = 10;
/** Readers want to know what is free and what is on: after so many seconds of films, at the end of one, the day is shown for a while. */
const filmsFor = 600;
const dayFor = 30;

/**
 * Plays recordings one after the other, and from the beginning again, for as long as it is asked to. What was fetched by night plays from
 * the television's own disk at once, and whether it is there still is asked meanwhile; the others play under a link of each play's own. A
 * lost line is waited out where nothing is kept. What is gone or cannot be played is passed over.
 */
export class Projector {
  readonly reel = signal<Reel | undefined>(undefined);
  #list: readonly string[] = [];
  #at = 0;
  #second = 0;
  /** Faults in a row, of the line or over all recordings. */
  #faults = 0;
  /** Recordings passed over in a row. */
  #passed = 0;
  /** Attempts in a row at this recording, and the second of the last that failed. */
  #attempts = 0;
  #failedAt = 0;
  #moved = 0;
  /** Since when films are shown without the day between them. */
  #since = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes charge of the player until the answer is called. */
  attach(player: HTMLVideoElement): () => void {
    const left = new AbortController();
    const on = (name: string, listener: () => void) => player.addEventListener(name, listener, left);
    player.muted = true;
    on('loadedmetadata', () => this.#second > 0 && (player.currentTime = this.#second));
    on('playing', () => {
      if (!isShown.peek()) this.#since = performance.now();
      [isPlaying.value, isShown.value] = [true, true];
    });
    on('timeupdate', () => this.#note(player));
    on('ended', () => this.#next());
    on('error', () => player.error && this.#stumble(player.error.code));
    addEventListener('online', () => this.#timer && this.#again(0), left);
    let looked = performance.now();
    const watch = setInterval(() => {
      const at = performance.now();
      // Nobody looks, or the television slept: that is no stall.
      if (document.hidden || at - looked > patience * 1000) this.#moved = at;
      looked = at;
      if (this.reel.peek() && !this.#timer && at - this.#moved > patience * 1000) this.#stumble();
    }, lookEvery * 1000);
    return () => {
      left.abort();
      clearInterval(watch);
      clearTimeout(this.#timer);
      this.#turn++;
      this.#put(undefined);
      [isPlaying.value, isShown.value] = [false, false];
    };
  }

  /** Another list: what it has in common with the last goes on. */
  show(list: readonly string[]) {
    const current = this.#list[this.#at];
    this.#list = list;
    const at = current === undefined ? -1 : list.indexOf(current);
    if (at >= 0) {
      this.#at = at;
      return;
    }
    [this.#faults, this.#passed] = [0, 0];
    this.#goTo(0);
  }

  #goTo(at: number) {
    [this.#at, this.#second, this.#attempts, this.#failedAt] = [at, 0, 0, 0];
    void this.#load();
  }

  async #load() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#moved = performance.now();
    const turn = ++this.#turn;
    const id = this.#list[this.#at];
    if (id === undefined) return this.#stop();
    const known = knownFilm(id);
    const film = known && !isPassedOver(known.source) ? await keptFilm(known.source) : undefined;
    if (turn !== this.#turn) return;
    if (film)
      this.#put({ id, start: turn, ...playedFrom(known!.source, film), title: known!.title, subtitles: [] });
    const [playback, recording] = await Promise.all([
      askPlayback(id),
      ask<Recording>(`/recordings/${encodeURIComponent(id)}`, { known: true }),
    ]);
    if (turn !== this.#turn) return;
    if (playback.kind === 'answer') {
      rememberFilm(id, {
        source: sourceFor(playback.value),
        title: recording.kind === 'answer' ? recording.value.title : undefined,
      });
      await this.#found(id, playback.value);
    } else if (isGone(playback)) {
      await forgetGone(id);
      if (turn === this.#turn) this.#passOver();
    } else if (!film) await this.#waitForLine();
  }

  /** Plays what the API told of, or goes on with what has begun from the disk and is that. */
  async #found(id: string, playback: Playback) {
    const turn = this.#turn;
    const source = sourceFor(playback);
    if (isPassedOver(source)) return this.#passOver();
    const told = { title: knownFilm(id)?.title, subtitles: playback.subtitles };
    const begun = this.reel.peek();
    if (begun?.start === turn && nameOf(begun.source) === nameOf(source)) {
      this.reel.value = { ...begun, ...told };
      return;
    }
    const film = await keptFilm(source);
    if (turn !== this.#turn) return;
    // What had begun is a file that was replaced.
    if (begun?.start === turn) this.#second = 0;
    this.#moved = performance.now();
    this.#put({
      id,
      start: turn,
      ...playedFrom(source, film),
      ...told,
      poster: film ? null : playback.poster,
    });
  }

  #note(player: HTMLVideoElement) {
    // A new source begins at 0 before it is set to where the last one stood.
    if (player.currentTime === 0 || player.currentTime === this.#second || player.error) return;
    this.#moved = performance.now();
    [this.#faults, this.#passed] = [0, 0];
    this.#second = player.currentTime;
    if (this.#second > this.#failedAt + overcome) this.#attempts = 0;
  }

  #next() {
    isPlaying.value = false;
    const reel = this.reel.peek();
    if (reel && !reel.isKept) notePlays(reel.source);
    const at = (this.#at + 1) % this.#list.length;
    if (performance.now() - this.#since < filmsFor * 1000) return this.#goTo(at);
    [this.#at, this.#second, this.#attempts, this.#failedAt] = [at, 0, 0, 0];
    this.#stop();
    this.#again(dayFor * 1000);
  }

  /** Lets go of what played before: a film's address holds it in memory otherwise. */
  #put(reel: Reel | undefined) {
    const before = this.reel.peek();
    this.reel.value = reel;
    if (before?.isKept && before.url !== reel?.url) URL.revokeObjectURL(before.url);
  }

  #stop() {
    this.#put(undefined);
    [isPlaying.value, isShown.value] = [false, false];
  }

  /** It stands still, or says a fault: a copy on the disk goes and the line is tried; over the line, a new link tells. */
  #stumble(code?: number) {
    const reel = this.reel.peek();
    if (!reel) return;
    isPlaying.value = false;
    this.#moved = performance.now();
    void (reel.isKept ? this.#drop(reel) : this.#judge(reel, code));
  }

  async #drop({ source }: Reel) {
    const turn = this.#turn;
    // One that the night took away meanwhile was not spoilt.
    if (await keptFilm(source)) noteSpoilt(source);
    await forgetFilm(source);
    if (turn === this.#turn) await this.#load();
  }

  /** The line, or the file? Where storage answers it is the file, though a stall may still be a line that is too thin. */
  async #judge({ url, source }: Reel, code: number | undefined) {
    const turn = this.#turn;
    const answers = await doesAnswer(url);
    if (turn !== this.#turn) return;
    if (!answers) return this.#waitForLine();
    this.#failedAt = this.#second;
    if (++this.#attempts < mostAttempts) return this.#wait();
    const isFile = code === MediaError.MEDIA_ERR_DECODE || code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED;
    if (isFile && this.#second < overcome) noteUnplayable(source);
    this.#passOver();
  }

  /** Where none of the list can be played the day is shown, and the list is tried again more and more seldom. */
  #passOver() {
    isPlaying.value = false;
    if (this.reel.peek()?.start === this.#turn) this.#put(undefined);
    const at = (this.#at + 1) % this.#list.length;
    if (++this.#passed % this.#list.length !== 0) return this.#goTo(at);
    [this.#at, this.#second, this.#attempts] = [at, 0, 0];
    this.#wait();
  }

  /** Goes on with the next film on the disk; one that has begun over the line is waited for once. */
  async #waitForLine() {
    const turn = this.#turn;
    const at = this.#second === 0 || this.#faults > 0 ? await nextKept(this.#list, this.#at) : undefined;
    if (turn !== this.#turn) return;
    if (at === undefined) this.#wait();
    else this.#goTo(at);
  }

  #wait() {
    [isPlaying.value, isShown.value] = [false, false];
    this.#again(backoff(++this.#faults, leastPause, mostPause));
  }

  #again(milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(), milliseconds);
  }
}
