import type { HttpBindings } from '@hono/node-server';

export type Env = {
  /** Node's own request and response; undefined when a test calls the app without a server. */
  Bindings: Partial<HttpBindings> | undefined;
  Variables: {
    /** Whether the handler has set the common headers already. */
    hasCommonHeaders?: boolean;
    /** Origin under which browsers reach this server. */
    publicUrl?: string;
  };
};
