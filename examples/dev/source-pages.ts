import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type Next } from 'hono';
import type { Plugin } from 'vite';
import { examplePages } from '../serve.ts';
import { withSourceScripts } from './elements-from-source.ts';

type Env = { Bindings: { next: () => void } };

/** Serves the example pages of `npm start`, with scripts that Vite makes from the sources. */
export function sourcePages(publicUrl: string, outbox: string | null): Plugin {
  const app = new Hono<Env>();
  app.use((context, next) => fromSources(context, next, publicUrl));
  app.route('/', examplePages(publicUrl, outbox));
  app.notFound(({ env }) => {
    env.next();
    return RESPONSE_ALREADY_SENT;
  });
  return {
    name: 'source-pages',
    configureServer({ middlewares }) {
      middlewares.use((incoming, outgoing, next) => {
        void getRequestListener((request) => app.fetch(request, { next }))(incoming, outgoing);
      });
    },
  };
}

async function fromSources(context: Context<Env>, next: Next, publicUrl: string): Promise<void> {
  await next();
  const { headers } = context.res;
  const policy = headers.get('Content-Security-Policy');
  const hasScripts = policy === null || policy.includes('script-src');
  if (!hasScripts || !headers.get('Content-Type')?.startsWith('text/html')) return;
  const page = withSourceScripts(await context.res.text(), publicUrl);
  context.res = new Response(page, context.res);
  // Vite serves the scripts and announces edits over a web socket.
  if (policy !== null)
    context.res.headers.set(
      'Content-Security-Policy',
      policy.replace(/\b(script|connect)-src /g, "$&'self' "),
    );
}
