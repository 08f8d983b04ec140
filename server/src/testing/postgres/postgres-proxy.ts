import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy before PostgreSQL that can go dead: it passes nothing on and closes nothing, so neither side notices. */
export type PostgresLine = {
  /** For `DATABASE_URL`. */
  url: string;
  goDead(): void;
  remove(): Promise<void>;
};

type State = { isDead: boolean };

/** @param url Of the database behind the proxy. */
export async function postgresLine(url: string): Promise<PostgresLine> {
  const { hostname: host, port } = new URL(url);
  const open = new Set<Socket>();
  const state: State = { isDead: false };
  // Half-open: a dead line does not answer the end of a connection either.
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
