import { step } from './machine';
import { begin, type Effect, type Task, type UploadEvent, type UploadState } from './state';
import type { Trouble } from './trouble';

/** Blob Storage and the API as far as an upload meets them: blocks kept until they are put together in order. */
class SimulatedStorage {
  readonly kept = new Set<number>();
  list: number[] = [];
  complete = false;

  constructor(private readonly count: number) {}

  missing(): number[] {
    return Array.from({ length: this.count }, (_, block) => block).filter(
      (block) => !this.list.includes(block),
    );
  }

  commit(): Trouble | undefined {
    for (let block = 0; block < this.count; block++) {
      if (!this.kept.has(block) && !this.list.includes(block)) return { kind: 'missing-blocks' };
    }
    this.list = Array.from({ length: this.count }, (_, block) => block);
    this.kept.clear();
    return undefined;
  }
}

/**
 * For tests: runs the machine against a simulated storage with faults by chance (from a seed, so that a failure can
 * be run again): requests lost on the way there and on the way back, busy answers, links that end, pauses, dead
 * lines, and crashes after which only the saved record is left.
 */
export class Simulation {
  readonly count: number;
  readonly storage: SimulatedStorage;
  /** Blocks that were sent again although an acknowledgement or a list naming them had arrived. */
  readonly sentAgain: number[] = [];
  mostUnderWay = 0;
  state: UploadState;

  readonly #acknowledged = new Set<number>();
  #asked: { task: Task; linkEnded: boolean }[] = [];
  #waiting = new Set<Task>();
  #saved: { sent: number[]; committed: boolean } = { sent: [], committed: false };
  #seed: number;
  #faults = 250;

  constructor(seed: number) {
    this.#seed = seed * 2654435761;
    this.count = 1 + this.#upTo(40);
    this.storage = new SimulatedStorage(this.count);
    this.state = begin({ count: this.count, lanes: 4, linked: this.#chance(0.5) });
  }

  toTheEnd(): void {
    this.#take({ type: 'resume' });
    for (let turn = 0; turn < 20_000 && this.state.phase !== 'done'; turn++) this.#turn();
  }

  #turn(): void {
    if (this.#faults > 0 && this.#chance(0.06)) return this.#disturb();
    if (this.state.phase !== 'running') return this.#take({ type: 'resume' });
    const waiting = [...this.#waiting];
    if (this.#asked.length === 0 || (waiting.length > 0 && this.#chance(0.3))) {
      const task = waiting[this.#upTo(waiting.length)];
      if (task === undefined) return this.#take({ type: 'online' });
      this.#waiting.delete(task);
      return this.#take({ type: 'woke', task });
    }
    for (const { task, linkEnded } of this.#asked.splice(this.#upTo(this.#asked.length), 1)) {
      this.#take(this.#answer(task, linkEnded));
    }
  }

  #answer(task: Task, linkEnded: boolean): UploadEvent {
    const fault = this.#faults > 0 ? this.#upTo(10) : 10;
    if (fault < 4) this.#faults--;
    if (fault === 0) return { type: 'failed', task, trouble: { kind: 'line' } };
    if (fault === 1) return { type: 'failed', task, trouble: { kind: 'busy' } };
    if (linkEnded && task !== 'renew' && task !== 'complete')
      return { type: 'failed', task, trouble: { kind: 'expired' } };
    const trouble = this.#accept(task);
    if (trouble) return { type: 'failed', task, trouble };
    if (fault === 2) return { type: 'failed', task, trouble: { kind: 'line' } };
    if (typeof task === 'number') this.#acknowledged.add(task);
    if (task !== 'renew') return { type: 'answered', task };
    const stored = [...this.storage.kept, ...this.storage.list];
    for (const block of stored) this.#acknowledged.add(block);
    return { type: 'answered', task, stored };
  }

  #accept(task: Task): Trouble | undefined {
    if (task === 'commit') return this.storage.commit();
    if (task === 'complete') this.storage.complete = true;
    if (typeof task === 'number') this.storage.kept.add(task);
    return undefined;
  }

  #disturb(): void {
    this.#faults--;
    switch (this.#upTo(5)) {
      case 0:
        return this.#take({ type: 'pause' });
      case 1:
        return this.#take({ type: 'offline' });
      case 2:
        return this.#take({ type: 'online' });
      case 3:
        for (const asked of this.#asked) asked.linkEnded = true;
        return;
      default:
        return this.#crash();
    }
  }

  /** The tab is gone: what was under way may or may not have arrived, and only the record remains. */
  #crash(): void {
    for (const { task } of this.#asked)
      if (typeof task === 'number' && this.#chance(0.5)) this.storage.kept.add(task);
    this.#asked = [];
    this.#waiting.clear();
    this.state = begin({ count: this.count, lanes: 4, linked: false, ...this.#saved });
  }

  #take(event: UploadEvent): void {
    const { state, effects } = step(this.state, event);
    this.state = state;
    for (const effect of effects) this.#carryOut(effect);
    this.mostUnderWay = Math.max(
      this.mostUnderWay,
      this.#asked.filter(({ task }) => typeof task === 'number').length,
    );
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'ask':
        if (typeof effect.task === 'number' && this.#acknowledged.has(effect.task))
          this.sentAgain.push(effect.task);
        this.#asked.push({ task: effect.task, linkEnded: false });
        break;
      case 'wait':
        this.#waiting.add(effect.task);
        break;
      case 'abort':
        this.#asked = [];
        this.#waiting.clear();
        break;
      case 'save':
        this.#saved = { sent: [...this.state.sent], committed: this.state.committed };
        break;
    }
  }

  #chance(likely: number): boolean {
    return this.#next() < likely;
  }

  #upTo(end: number): number {
    return Math.floor(this.#next() * end);
  }

  /** Mulberry32: small, and good enough to spread faults. */
  #next(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
