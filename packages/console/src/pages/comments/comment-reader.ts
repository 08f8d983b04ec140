import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api, ask } from '../../api.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { problemText } from '../../requests/problem-text.ts';
import type { SignerComment, Which } from './types.ts';

type Asked = { petition: string; which: Which };

/**
 * Comments as they are read, a limited number a request. Where many lie between that do not fit, it goes on asking until
 * some are found, or it is stopped.
 */
export class CommentReader implements ReactiveController {
  comments: readonly SignerComment[] = [];
  /** Where it goes on; undefined at the end. */
  next: string | undefined;
  isReading = false;
  /** Why the last request failed, in words. */
  wrong: string | undefined;

  readonly #host: ReactiveControllerHost;
  #asked: Asked | undefined;
  #run = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins anew. */
  async start(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.comments = [];
    this.next = undefined;
    await this.more();
  }

  stop(): void {
    this.#run += 1;
    this.#tell(false);
  }

  async more(): Promise<void> {
    const run = (this.#run += 1);
    const before = this.comments.length;
    this.#tell(true);
    try {
      do await this.#read(run);
      while (run === this.#run && this.next !== undefined && this.comments.length === before);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (run === this.#run) this.wrong = problemText(error);
    }
    if (run === this.#run) this.#tell(false, this.wrong);
  }

  async #read(run: number): Promise<void> {
    const { petition, which } = this.#asked!;
    const json = { which, ...(this.next !== undefined && { cursor: this.next }) };
    const page = await ask(api.petitions[':petition'].comments.$post({ param: { petition }, json }));
    // Another filter may have been chosen meanwhile.
    if (run !== this.#run) return;
    this.comments = [...this.comments, ...page.comments];
    this.next = page.next;
    this.#host.requestUpdate();
  }

  #tell(isReading: boolean, wrong?: string): void {
    this.isReading = isReading;
    this.wrong = wrong;
    this.#host.requestUpdate();
  }
}
