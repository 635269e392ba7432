import { signal } from '@preact/signals';
import { ask } from '../../../platform/api/client';
import type { Recording } from '../../../platform/api/contract';
import type { Outcome } from '../../../platform/api/problem';
import { backoff } from '../../../platform/storage/poll';
import type { Playback } from '../../../recordings/details';
import type { Source } from '../../../recordings/quality';
import { forgetFilm, keptFilm } from './kept-films';
import { sourceFor } from './night';
import { isPlaying, isShown } from './state';

/** Seconds without a step forward after which the link is asked for anew. */
const patience = 30;
const lookEvery = 10;
const leastPause = 5;
const mostPause = 120;
/** How often one recording is tried in a row before it is passed over. */
const mostAttempts = 3;

export interface Reel {
  playback: Playback;
  /** Where it plays from: over the line, or from the television's own disk. */
  url: string;
  /** What lies on the disk, where it plays from there. */
  kept: Source | undefined;
  id: string;
  title: Recording['title'] | undefined;
}

/**
 * Plays recordings one after the other, and from the beginning again, for as long as it is asked to. A lost line is waited out
 * and the recording goes on where it stood; what is gone or cannot be played is passed over. Each play has a link of its own,
 * so none outlives its time. What was fetched by night plays from the television's own disk.
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
  /** Attempts in a row at this recording. */
  #attempts = 0;
  #moved = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes charge of the player until the answer is called. */
  attach(player: HTMLVideoElement): () => void {
    const left = new AbortController();
    const on = (name: string, listener: () => void) => player.addEventListener(name, listener, left);
    player.muted = true;
    on('loadedmetadata', () => this.#second > 0 && (player.currentTime = this.#second));
    on('playing', () => ([isPlaying.value, isShown.value] = [true, true]));
    on('timeupdate', () => this.#note(player));
    on('ended', () => this.#next());
    on('error', () => player.error && this.#fails(player.error.code));
    addEventListener('online', () => this.#timer && this.#again(0), left);
    const watch = setInterval(() => {
      const stands = this.reel.peek() && !this.#timer && performance.now() - this.#moved > patience * 1000;
      if (stands && !document.hidden) this.#stumble(true);
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
    [this.#at, this.#second, this.#faults, this.#attempts, this.#passed] = [0, 0, 0, 0, 0];
    void this.#load();
  }

  async #load() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#moved = performance.now();
    const turn = ++this.#turn;
    const id = this.#list[this.#at];
    if (id === undefined) return;
    const path = `/recordings/${encodeURIComponent(id)}`;
    const [playback, recording] = await Promise.all([
      ask<Playback>(`${path}/playback`, { fresh: true }),
      ask<Recording>(path),
    ]);
    if (turn !== this.#turn) return;
    if (playback.kind === 'answer') {
      const source = sourceFor(playback.value);
      const film = await keptFilm(source);
      if (turn !== this.#turn) return;
      this.#moved = performance.now();
      this.#put({
        id,
        playback: playback.value,
        url: film ? URL.createObjectURL(film) : playback.value.url,
        kept: film && source,
        title: recording.kind === 'answer' ? recording.value.title : undefined,
      });
    } else if (isGone(playback)) this.#passOver();
    else this.#wait();
  }

  #note(player: HTMLVideoElement) {
    // A new source begins at 0 before it is set to where the last one stood.
    if (player.currentTime === 0 || player.currentTime === this.#second || player.error) return;
    this.#moved = performance.now();
    [this.#faults, this.#attempts, this.#passed] = [0, 0, 0];
    this.#second = player.currentTime;
  }

  #next() {
    isPlaying.value = false;
    [this.#at, this.#second, this.#attempts] = [(this.#at + 1) % this.#list.length, 0, 0];
    void this.#load();
  }

  /** Lets go of what played before: a film's address holds it in memory otherwise. */
  #put(reel: Reel | undefined) {
    const before = this.reel.peek();
    this.reel.value = reel;
    if (before?.kept) URL.revokeObjectURL(before.url);
  }

  /** A film on the disk that does not play, or not to its end, goes, and the line is tried. */
  #fails(code: number) {
    const kept = this.reel.peek()?.kept;
    if (!kept) return this.#stumble(code === MediaError.MEDIA_ERR_NETWORK);
    isPlaying.value = false;
    void forgetFilm(kept).then(() => this.#load());
  }

  /** The line, or the file: a new link tells. */
  #stumble(isTheLine: boolean) {
    isPlaying.value = false;
    if (!isTheLine && ++this.#attempts >= mostAttempts) this.#passOver();
    else this.#wait();
  }

  /** Where none of the list can be played the day is shown, and the list is tried again more and more seldom. */
  #passOver() {
    [this.#at, this.#second, this.#attempts] = [(this.#at + 1) % this.#list.length, 0, 0];
    if (++this.#passed % this.#list.length === 0) this.#wait();
    else void this.#load();
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

const isGone = (outcome: Outcome<unknown>) => outcome.kind === 'problem' && outcome.problem.status === 404;
