import type { HttpBindings } from '@hono/node-server';
import type { BlockList } from 'node:net';
import type { Logger } from 'pino';
import type { Ladder } from './protection/protection.ts';
import type { Live } from './public/live-hub.ts';
import type { Metrics } from './http/monitoring/metrics.ts';
import type { Post } from './mail/mail-worker.ts';
import type { Reading } from './public/public-cache.ts';
import type { Db } from './database/open.ts';
import type { SignQueue } from './signatures/sign-queue.ts';
import type { Observe } from './http/middleware.ts';

/** What routes work with. */
export type Deps = {
  db: Db;
  reading: Reading;
  pepper: Uint8Array;
  live: Live;
  ladder: Ladder;
  post: Pick<Post, 'wake'>;
  /** Origin under which browsers reach this server, without a slash at the end. */
  publicUrl: string;
  trustedProxies: BlockList;
  metrics: Metrics;
  signQueue: SignQueue;
  observe: Observe;
  log: Logger;
  now: () => Date;
};

/** Node's own request and response; there are none when a test calls the app without a server. */
export type Env = {
  Bindings: Partial<HttpBindings> | undefined;
  /** Whether the answer was made with the headers that every answer has. */
  Variables: { hasCommonHeaders?: boolean };
};
