import { computed, signal } from '@preact/signals';
import type { Outcome } from '../platform/api/problem';
import { kept } from '../platform/storage/store';
import type { Playback, RecordingDetails } from './details';
import { unlessItMustBePressed } from './pressing';
import { isThinLine, qualityFor, sourcesOf, type Quality } from './quality';

/** Attempts in a row to go on by ourselves with nothing played in between. */
const mostAttempts = 3;

const qualityKey = 'playing-quality';

/** A recording, whose links are asked for anew when they end, in the copy that was chosen the last time, or that suits the line, from a second on. */
export function beginPlaying(
  askAnew: () => Promise<Outcome<Playback>>,
  kind: RecordingDetails['kind'],
  first: Playback,
  place = 0,
): Playing {
  const judge = document.createElement(kind);
  const playing = new Playing(askAnew, first, (contentType) => judge.canPlayType(contentType) !== '', place);
  const wish = kept.read<Quality>(qualityKey);
  playing.quality.value = qualityFor(playing.sources.peek(), kind, wish, isThinLine());
  return playing;
}

/**
 * One recording in the browser's own player, with what that lacks: it goes on beyond the end of its link. On an error it
 * finds out what the matter is, gets a new link, and goes on from the same second; after a pause in which the link ended,
 * before there is an error.
 * `expiresAt` is not looked at, because a phone's clock may be wrong by a day.
 */
export class Playing {
  readonly playback;
  /** The original and its copies, under the latest link. */
  readonly sources = computed(() => sourcesOf(this.playback.value, this.canPlay));
  readonly quality = signal<Quality>('original');
  readonly source = computed(
    () => this.sources.value.find(({ quality }) => quality === this.quality.value) ?? this.sources.value[0]!,
  );
  /** The second that it is at. */
  readonly second = signal(0);
  readonly trouble = signal<'stopped' | 'unplayable' | undefined>(undefined);
  #player: HTMLMediaElement | undefined;
  /** Whether the person wants it to play, whatever the line does. */
  #goOn = false;
  #attempts = 0;
  /** What this browser turned out not to play, whatever it said before. */
  readonly #unplayable = new Set<Quality>();
  /** When the links end, by the clock that only goes forward. */
  #until: number;
  #renewing: Promise<boolean> | undefined;

  constructor(
    private readonly askAnew: () => Promise<Outcome<Playback>>,
    first: Playback,
    private readonly canPlay: (contentType: string) => boolean,
    place = 0,
  ) {
    this.playback = signal(first);
    this.#until = endOf(first);
    this.second.value = place;
  }

  /** Takes charge of the element until the answer is called. */
  attach(player: HTMLMediaElement): () => void {
    this.#player = player;
    const left = new AbortController();
    const on = (name: string, listener: () => void) => player.addEventListener(name, listener, left);
    on('loadedmetadata', () => this.second.peek() > 0 && (player.currentTime = this.second.peek()));
    on('play', () => {
      this.#goOn = true;
      void this.keepFresh();
    });
    on('seeking', () => void this.keepFresh());
    on('playing', () => this.#plays());
    on('timeupdate', () => this.#note());
    on('pause', () => this.#pauses());
    on('error', () => void this.#failed());
    addEventListener('online', () => this.trouble.value === 'stopped' && this.retry(), left);
    return () => left.abort();
  }

  setSpeed(speed: number): void {
    if (!this.#player) return;
    // The first holds for each new link, the second for now.
    this.#player.defaultPlaybackRate = speed;
    this.#player.playbackRate = speed;
  }

  /** Another copy of the same, also the next time: it goes on from the same second, and plays on if it played. */
  choose(quality: Quality): void {
    kept.write(qualityKey, quality);
    this.#takePlace();
    this.#attempts = 0;
    this.trouble.value = undefined;
    this.quality.value = quality;
  }

  /** Plays from a second on. */
  start(second: number): void {
    this.second.value = second;
    this.#player?.play().catch(unlessItMustBePressed);
  }

  /** Goes to a second, playing or not. */
  seek(second: number): void {
    this.second.value = second;
    if (this.#player && this.#player.readyState > 0) this.#player.currentTime = second;
  }

  /** Plays from a second on, also where it plays already. */
  jump(second: number): void {
    this.seek(second);
    this.start(second);
  }

  playOrPause(): void {
    if (this.trouble.peek()) this.retry();
    else if (this.#player?.paused) this.#player.play().catch(unlessItMustBePressed);
    else this.#player?.pause();
  }

  /** The element has the new link now. */
  linked(): void {
    const player = this.#player;
    // The same address once more is no new source for the element.
    if (player?.error) player.load();
    if (this.#goOn) player?.play().catch(unlessItMustBePressed);
  }

  retry(): void {
    this.#attempts = 0;
    this.#goOn = true;
    void this.renew();
  }

  /** New links if these have ended, as on a page that was left open: what plays from an open answer plays on meanwhile. */
  async keepFresh(): Promise<void> {
    if (this.isOver()) await this.renew();
  }

  isOver(): boolean {
    return performance.now() >= this.#until;
  }

  /** Whether there are new links now. */
  renew(): Promise<boolean> {
    this.#renewing ??= this.#fetch().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  #plays() {
    this.#attempts = 0;
    this.trouble.value = undefined;
  }

  #note() {
    const player = this.#player!;
    if (!player.error && player.currentTime > 0) this.second.value = player.currentTime;
  }

  #pauses() {
    // Chromium also pauses when the link fails: then nobody meant to stop.
    if (!this.#player?.error) this.#goOn = false;
  }

  async #failed() {
    const player = this.#player!;
    if (!player.error) return;
    const { code } = player.error;
    this.#takePlace();
    if (code === MediaError.MEDIA_ERR_DECODE) return this.#cannotPlay();
    const status = await statusOf(this.source.value.url);
    if (status === 200 && code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return this.#cannotPlay();
    if (status === undefined || ++this.#attempts > mostAttempts) return this.#stop('stopped');
    await this.renew();
  }

  /** A copy often plays where the original does not, as on an old phone. */
  #cannotPlay() {
    this.#unplayable.add(this.quality.peek());
    const other = this.sources.peek().find(({ quality }) => !this.#unplayable.has(quality));
    if (other) this.quality.value = other.quality;
    else this.#stop('unplayable');
  }

  #takePlace() {
    const at = this.#player?.currentTime ?? 0;
    if (at > 0) this.second.value = at;
  }

  #stop(trouble: 'stopped' | 'unplayable') {
    this.trouble.value = trouble;
  }

  async #fetch() {
    const outcome = await this.askAnew();
    // What still plays is not stopped because nothing new could be had.
    if (outcome.kind !== 'answer') {
      if (!this.#player || this.#player.error) this.#stop('stopped');
      return false;
    }
    this.trouble.value = undefined;
    this.#takePlace();
    this.#until = endOf(outcome.value);
    this.playback.value = { ...outcome.value };
    return true;
  }
}

/** A minute early: whoever presses is not to meet the end. */
const endOf = ({ lastsSeconds }: Playback) =>
  lastsSeconds === undefined ? Infinity : performance.now() + (lastsSeconds - 60) * 1000;

/** What storage says about a link; its body is not taken. Undefined without a line. */
async function statusOf(url: string): Promise<number | undefined> {
  const enough = new AbortController();
  try {
    return (await fetch(url, { signal: enough.signal, cache: 'no-store' })).status;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  } finally {
    enough.abort();
  }
}
