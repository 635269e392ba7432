import { backOff } from './backoff';
import { blockId, blockList, blockOf, bytesOf, layOut, lengthOf, type Layout } from './blocks';
import { nextBlock, step } from './machine';
import { begin, type Effect, type Task, type UploadEvent, type UploadState } from './state';
import { Meter, secondsLeft } from './meter';
import { Pace } from './pace';
import type { Link, Ports } from './ports';
import { blockListUrl, blockUrl } from './storage';
import type { Trouble } from './trouble';

export interface UploadView {
  readonly phase: UploadState['phase'];
  /**
   * What it is about while running: waiting means that the last try failed and the next one comes by itself; unanswered,
   * that the API has failed so often that a person should know.
   */
  readonly doing: 'sending' | 'waiting' | 'unanswered' | 'offline' | 'finishing';
  /** What the API called its last failure, for whoever looks into it. */
  readonly trace?: string | undefined;
  readonly sent: number;
  readonly size: number;
  /** Bytes a second. */
  readonly speed?: number | undefined;
  readonly secondsLeft?: number | undefined;
  readonly failure?: string | undefined;
  readonly failureDetail?: string | undefined;
}

/** After so many failures in a row, about a quarter of a minute, waiting without a word is no answer any more. */
const enough = 5;

export interface Job {
  readonly file: Blob;
  readonly blockSize: number;
  readonly link?: string | undefined;
  readonly sent?: readonly number[];
  readonly committed?: boolean;
  /** Blocks side by side to begin with. */
  readonly lanes?: number;
}

/** Carries out what the machine decides, and tells how far it is. One for each file. */
export class Upload {
  readonly #ports: Ports;
  readonly #file: Blob;
  readonly #layout: Layout;
  readonly #meter = new Meter();
  readonly #pace: Pace;
  readonly #loaded = new Map<number, number>();
  readonly #waits = new Map<Task, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  #ahead: { readonly block: number; readonly bytes: Blob } | undefined;
  #link: string;
  #state: UploadState;
  #run = new AbortController();

  constructor(job: Job, ports: Ports) {
    this.#ports = ports;
    this.#file = job.file;
    this.#layout = layOut(job.file.size, job.blockSize);
    this.#link = job.link ?? '';
    this.#pace = new Pace(job.lanes);
    this.#state = begin({
      count: this.#layout.count,
      lanes: this.#pace.lanes,
      linked: job.link !== undefined,
      sent: job.sent,
      committed: job.committed,
    });
  }

  resume(): void {
    this.#meter.reset();
    this.#pace.begin(performance.now());
    this.#take({ type: 'resume' });
  }

  pause(): void {
    this.#take({ type: 'pause' });
  }

  /** The browser's word on the line. */
  online(is: boolean): void {
    if (is) {
      this.#meter.reset();
      this.#pace.begin(performance.now());
    }
    this.#take({ type: is ? 'online' : 'offline' });
  }

  /** Calls back after each change; answers how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  view(now = performance.now()): UploadView {
    const { phase, failure, failureDetail } = this.#state;
    const sent = this.#bytesSent();
    const speed = phase === 'running' ? this.#meter.speed(now) : undefined;
    return {
      phase,
      ...this.#doing(),
      sent,
      size: this.#layout.size,
      speed,
      secondsLeft: secondsLeft(this.#layout.size - sent, speed),
      failure,
      failureDetail,
    };
  }

  #take(event: UploadEvent): void {
    const { state, effects } = step(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    this.#tell();
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'ask':
        clearTimeout(this.#waits.get(effect.task));
        this.#waits.delete(effect.task);
        void this.#ask(effect.task, this.#run.signal);
        break;
      case 'wait':
        clearTimeout(this.#waits.get(effect.task));
        this.#waits.set(
          effect.task,
          setTimeout(
            () => this.#take({ type: 'woke', task: effect.task }),
            backOff(effect.tries, this.#ports.random, effect.atLeast),
          ),
        );
        break;
      case 'abort':
        this.#run.abort();
        this.#run = new AbortController();
        this.#loaded.clear();
        for (const wait of this.#waits.values()) clearTimeout(wait);
        this.#waits.clear();
        break;
      case 'save':
        void this.#ports.save([...this.#state.sent], this.#state.committed);
        break;
    }
  }

  async #ask(task: Task, signal: AbortSignal): Promise<void> {
    const answer = await this.#request(task, signal);
    // What was stopped says nothing any more; its block is asked for again if need be.
    if (signal.aborted) return;
    if (typeof task === 'number') this.#loaded.delete(task);
    const trouble = answer && 'kind' in answer ? answer : undefined;
    if (typeof task === 'number') this.#learn(task, trouble);
    if (answer && 'kind' in answer) return this.#take({ type: 'failed', task, trouble: answer });
    if (answer) this.#link = answer.url;
    this.#take({ type: 'answered', task, stored: answer?.blocks?.map((id) => blockOf(id) ?? -1) });
  }

  /** A link that has ended says nothing of the line. */
  #learn(block: number, trouble: Trouble | undefined): void {
    if (!trouble) this.#pace.arrived(lengthOf(this.#layout, block), performance.now());
    else if (trouble.kind === 'line' || trouble.kind === 'busy') this.#pace.lost(performance.now());
    if (this.#pace.lanes !== this.#state.lanes) this.#take({ type: 'lanes', lanes: this.#pace.lanes });
  }

  #request(task: Task, signal: AbortSignal): Promise<Link | Trouble | undefined> {
    switch (task) {
      case 'renew':
        return this.#ports.renew(signal);
      case 'complete':
        return this.#ports.complete(signal);
      case 'commit':
        return this.#ports.put({ url: blockListUrl(this.#link), body: blockList(this.#layout), signal });
      default:
        return this.#putBlock(task, signal);
    }
  }

  #putBlock(block: number, signal: AbortSignal): Promise<Trouble | undefined> {
    const body = this.#bytes(block);
    this.#lookAhead();
    const onProgress = (bytes: number) => {
      if (signal.aborted) return;
      this.#meter.add(Math.max(0, bytes - (this.#loaded.get(block) ?? 0)), performance.now());
      this.#loaded.set(block, bytes);
      this.#tell();
    };
    return this.#ports.put({
      url: blockUrl(this.#link, blockId(block)),
      body,
      signal,
      onProgress,
    });
  }

  #lookAhead(): void {
    const block = nextBlock(this.#state);
    if (block === undefined || block === this.#ahead?.block) return;
    this.#ahead = { block, bytes: this.#bytes(block) };
    this.#ports.ahead(this.#ahead.bytes);
  }

  #bytes(block: number): Blob {
    if (block === this.#ahead?.block) return this.#ahead.bytes;
    const { start, end } = bytesOf(this.#layout, block);
    return this.#file.slice(start, end);
  }

  #bytesSent(): number {
    if (this.#state.committed) return this.#layout.size;
    let bytes = 0;
    for (const block of this.#state.sent) bytes += lengthOf(this.#layout, block);
    for (const [block, loaded] of this.#loaded) if (!this.#state.sent.has(block)) bytes += loaded;
    return bytes;
  }

  #doing(): Pick<UploadView, 'doing' | 'trace'> {
    const { online, tasks, sent, count } = this.#state;
    if (!online) return { doing: 'offline' };
    const deaf = [tasks.get('renew'), tasks.get('complete')].find((asked) => (asked?.tries ?? 0) >= enough);
    if (deaf) return { doing: 'unanswered', trace: deaf.trace };
    // While blocks go, nothing waits for the new link.
    const blocks = [...tasks].filter(([task]) => task !== 'renew');
    const asked = blocks.length > 0 ? blocks : [...tasks];
    // A try that follows a failed one is still waiting, until bytes of it go: else the words would flicker.
    const stuck = ([task, { tries, waiting }]: (typeof asked)[number]) =>
      waiting || (tries > 0 && !(this.#loaded.get(task as number) ?? 0));
    if (asked.length > 0 && asked.every(stuck)) return { doing: 'waiting' };
    return { doing: sent.size === count ? 'finishing' : 'sending' };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
