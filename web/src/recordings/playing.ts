import { computed, signal } from '@preact/signals';
import { ask } from '../platform/api/client';
import type { Playback } from './details';
import { keepPlace, placeOf } from './place';
import { countPlay } from './plays';
import { sourcesOf, type Quality } from './quality';
import { unlessItMustBePressed } from './pressing';

/** Attempts in a row to go on by ourselves with nothing played in between. */
const mostAttempts = 3;

/**
 * One recording in the browser's own player, with what that lacks: it goes on where one stopped, and beyond the end of
 * its link. On an error it finds out what the matter is, gets a new link, and goes on from the same second.
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
  /** The second at which one stopped the last time. */
  readonly place: number;
  #player: HTMLMediaElement | undefined;
  /** Whether the person wants it to play, whatever the line does. */
  #goOn = false;
  #attempts = 0;
  /** What this browser turned out not to play, whatever it said before. */
  readonly #unplayable = new Set<Quality>();

  constructor(
    private readonly id: string,
    first: Playback,
    private readonly canPlay: (contentType: string) => boolean,
  ) {
    this.playback = signal(first);
    this.place = placeOf(id);
    this.second.value = this.place;
  }

  /** Takes charge of the element until the answer is called. */
  attach(player: HTMLMediaElement): () => void {
    this.#player = player;
    const left = new AbortController();
    const endCount = countPlay(player, this.id, () => this.playback.peek().play);
    const on = (name: string, listener: () => void) => player.addEventListener(name, listener, left);
    on('loadedmetadata', () => this.second.peek() > 0 && (player.currentTime = this.second.peek()));
    on('play', () => (this.#goOn = true));
    on('playing', () => this.#plays());
    on('timeupdate', () => this.#note());
    on('pause', () => this.#pauses());
    on('ended', () => keepPlace(this.id, 0, 0));
    on('error', () => void this.#failed());
    addEventListener('pagehide', () => this.#keep(), left);
    addEventListener('online', () => this.trouble.value === 'stopped' && this.retry(), left);
    return () => {
      endCount();
      left.abort();
    };
  }

  setSpeed(speed: number): void {
    if (!this.#player) return;
    // The first holds for each new link, the second for now.
    this.#player.defaultPlaybackRate = speed;
    this.#player.playbackRate = speed;
  }

  /** Another copy of the same: it goes on from the same second, and plays on if it played. */
  choose(quality: Quality): void {
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

  /** Plays from a second on, also where it plays already. */
  jump(second: number): void {
    if (this.#player && this.#player.readyState > 0) this.#player.currentTime = second;
    this.start(second);
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
    void this.#renew();
  }

  #plays() {
    this.#attempts = 0;
    this.trouble.value = undefined;
  }

  #note() {
    const player = this.#player!;
    if (player.error || player.currentTime === 0) return;
    const keeps = Math.floor(player.currentTime / 5) !== Math.floor(this.second.peek() / 5);
    this.second.value = player.currentTime;
    if (keeps) this.#keep();
  }

  #pauses() {
    // Chromium also pauses when the link fails: then nobody meant to stop.
    if (!this.#player?.error) this.#goOn = false;
    this.#keep();
  }

  #keep() {
    if (this.#player && this.#player.currentTime > 0)
      keepPlace(this.id, this.#player.currentTime, this.#player.duration);
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
    await this.#renew();
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

  async #renew() {
    const outcome = await ask<Playback>(`/recordings/${encodeURIComponent(this.id)}/playback`, {
      fresh: true,
      known: true,
    });
    if (outcome.kind !== 'answer') return this.#stop('stopped');
    this.trouble.value = undefined;
    this.playback.value = { ...outcome.value };
  }
}

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
