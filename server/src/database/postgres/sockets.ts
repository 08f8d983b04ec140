import { Socket } from 'node:net';

/** The sockets to one PostgreSQL, which can be closed also when nobody answers at their other ends. */
export class Sockets {
  readonly #open = new Set<Socket>();
  #isCut = false;

  /** For the driver, which connects it and says goodbye over it. */
  readonly open = (): Socket => {
    const socket = new Socket();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    // Who has work left to do hears at once that it cannot be done.
    if (this.#isCut) setImmediate(() => socket.destroy());
    return socket;
  };

  /** Whoever waits for an answer gets an error, now and from now on. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  /** Ends when those that are open now are closed. */
  async closed(): Promise<void> {
    const closing = [...this.#open].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(closing);
  }
}
