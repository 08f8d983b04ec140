import { Socket } from 'node:net';

/** All sockets to one PostgreSQL, so that they can be closed even when it does not respond. */
export class Sockets {
  readonly #open = new Set<Socket>();
  #isCut = false;

  /** Makes a socket for the driver, which connects and ends it. */
  readonly open = (): Socket => {
    const socket = new Socket();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    // After a cut, new connections fail at once too.
    if (this.#isCut) setImmediate(() => socket.destroy());
    return socket;
  };

  /** Destroys all sockets: running and later queries fail. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  /** Resolves when all sockets that are open now have closed. */
  async closed(): Promise<void> {
    const closing = [...this.#open].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(closing);
  }
}
