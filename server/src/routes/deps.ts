import type { HttpBindings } from '@hono/node-server';
import type { BlockList } from 'node:net';
import type { Logger } from 'pino';
import type { Ladder } from '../ladder/ladder.ts';
import type { Live } from '../live.ts';
import type { Post } from '../post.ts';
import type { Db } from '../store/open.ts';

/** What routes work with. */
export type Deps = {
  db: Db;
  pepper: Uint8Array;
  live: Live;
  ladder: Ladder;
  post: Pick<Post, 'wake'>;
  /** Origin under which browsers reach this server, without a slash at the end. */
  publicUrl: string;
  trustedProxies: BlockList;
  log: Logger;
  now: () => Date;
};

/** Node's own request and response; there are none when a test calls the app without a server. */
export type Env = { Bindings: Partial<HttpBindings> | undefined };
