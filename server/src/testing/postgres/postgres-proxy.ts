import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a PostgreSQL that can go dead: nothing comes through any more, and nobody is told so. */
export type PostgresLine = {
  /** As `DATABASE_URL`. */
  url: string;
  goDead(): void;
  remove(): Promise<void>;
};

type State = { isDead: boolean };

/** @param url Of the database at its far end. */
export async function postgresLine(url: string): Promise<PostgresLine> {
  const { hostname: host, port } = new URL(url);
  const open = new Set<Socket>();
  const state: State = { isDead: false };
  // Half open: also the end of a connection is not answered on a dead line.
  const server = createServer({ allowHalfOpen: true }, (near) => {
    open.add(near);
    near.on('close', () => open.delete(near));
    const far = connect({ host, port: Number(port), allowHalfOpen: true });
    pass(near, far, state);
    pass(far, near, state);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const nearUrl = new URL(url);
  nearUrl.port = String((server.address() as AddressInfo).port);
  return {
    url: nearUrl.href,
    goDead: () => void (state.isDead = true),
    remove: async () => {
      for (const socket of open) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

function pass(from: Socket, to: Socket, state: State): void {
  from.on('data', (chunk) => state.isDead || to.write(chunk));
  from.on('end', () => state.isDead || to.end());
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}
