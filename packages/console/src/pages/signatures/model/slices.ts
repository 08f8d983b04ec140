import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ApiProblem, isProblem } from '../../../requests/api-problem.ts';

/** What a piece of the work came to; `next` is undefined when it was the last one. `isEnough`: rests until it is asked to go on. */
export type Slice<Sum> = { sum: Sum; next: string | undefined; isEnough?: boolean };
type Ask<Sum> = (sum: Sum, after: string | undefined) => Promise<Slice<Sum>>;

/**
 * Long work in pieces, each a request: no statement on the server takes long, and the reader sees how far it is and can
 * stop it. What is done stays, also when the connection breaks. It stops when its element goes.
 */
export class Slices<Sum> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Answers to what was started before are not for this one. */
  #turn = 0;
  #ask: Ask<Sum> | undefined;
  #next: string | undefined;
  /** `resting`: enough for now; `stopped`: by the reader. */
  state: 'idle' | 'running' | 'stopping' | 'resting' | 'stopped' | 'failed' | 'done' = 'idle';
  sum: Sum | undefined;
  problem: ApiProblem | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  get isBusy(): boolean {
    return this.state === 'running' || this.state === 'stopping';
  }

  /** Begins anew. */
  start(first: Sum, ask: Ask<Sum>): Promise<void> {
    this.reset();
    this.sum = first;
    this.#ask = ask;
    return this.goOn();
  }

  /** From where it rests, was stopped or failed. */
  async goOn(): Promise<void> {
    if (this.isBusy || this.state === 'done') return;
    const turn = this.#turn;
    this.problem = undefined;
    this.#become('running');
    while (this.isBusy && turn === this.#turn) await this.#takeOne(turn);
  }

  /** After the piece that is under way, which the server does anyway. */
  stop(): void {
    if (this.state === 'running') this.#become('stopping');
  }

  reset(): void {
    this.#turn += 1;
    this.#next = undefined;
    this.sum = undefined;
    this.problem = undefined;
    this.#become('idle');
  }

  async #takeOne(turn: number): Promise<void> {
    try {
      const { sum, next, isEnough } = await this.#ask!(this.sum!, this.#next);
      if (turn !== this.#turn) return;
      this.sum = sum;
      this.#next = next;
      this.#become(this.#after(next, isEnough));
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (turn !== this.#turn) return;
      this.problem = error;
      this.#become('failed');
    }
  }

  #after(next: string | undefined, isEnough = false): this['state'] {
    if (next === undefined) return 'done';
    if (this.state === 'stopping') return 'stopped';
    return isEnough ? 'resting' : 'running';
  }

  #become(state: this['state']): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
