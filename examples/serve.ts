// Serves the example pages like sites of partners: from other origins than the petition's.
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { emailRoutes } from './email-pages.ts';
import { stateRoutes } from './states-server.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The bundle that a partner's own build makes of `react-page.ts`. */
const BUILT_REACT_PAGE = new URL(
  'examples/react-page.js',
  import.meta.resolve('@samleng/embed/manifest.json'),
);

/** `outbox` is the folder of the server's emails; null when they go to a mail server. */
type Place = { host: string; port: number; publicUrl: string; outbox: string | null };

/** The running server of the example pages. */
export type Examples = { port: number; close: () => Promise<void> };

/**
 * @param place Where to listen, the origin of the petition server, and the folder of its emails.
 * @throws {NodeJS.ErrnoException} When the port cannot be used.
 */
export async function startExamples({ host, port, publicUrl, outbox }: Place): Promise<Examples> {
  const app = examplePages(publicUrl, outbox);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(starting));
    starting.once('error', reject);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
}

/** The partners’ pages, the states and the emails, with the real addresses filled in. */
export function examplePages(publicUrl: string, outbox: string | null): Hono {
  const app = new Hono();
  app.get('/', (context) => context.redirect('/index.html'));
  app.route('/states', stateRoutes(publicUrl));
  app.route('/emails', emailRoutes(outbox));
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/react-page.js', async (context) => {
    context.header('Content-Type', TYPES.js);
    return context.body(withAddresses(await readFile(BUILT_REACT_PAGE, 'utf8'), publicUrl, ''));
  });
  app.get('/:file{[a-z-]+\\.(?:html|css|js)}', async (context) => {
    const name = context.req.param('file');
    const text = await readExample(name);
    if (text === undefined) return context.notFound();
    const port = new URL(context.req.url).port;
    if (name === 'strict-csp.html' || name === 'pinned.html')
      context.header('Content-Security-Policy', strictPolicy(publicUrl));
    context.header('Cache-Control', 'no-cache');
    context.header('Content-Type', TYPES[name.split('.')[1] ?? '']);
    const page = withAddresses(text, publicUrl, port);
    return context.body(name === 'pinned.html' ? await withPin(page, publicUrl) : page);
  });
  return app;
}

/** Fills in the pinned module's address and hash, which a partner copies by hand once. */
async function withPin(page: string, server: string): Promise<string> {
  const { src, integrity } = (await (await fetch(`${server}/embed/pinned.json`)).json()) as {
    src: string;
    integrity: string;
  };
  return page
    .replace(`${server}/embed/pinned.js`, () => src)
    .replace('sha384-written-by-the-examples-server', () => integrity);
}

async function readExample(name: string): Promise<string | undefined> {
  try {
    return await readFile(join(import.meta.dirname, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** The pages are written with the default addresses, so that they can be copied as they are. */
function withAddresses(text: string, publicUrl: string, port: string): string {
  return text
    .replaceAll('http://localhost:8787', () => publicUrl)
    .replaceAll('http://localhost:8788', () => `http://localhost:${port}`)
    .replaceAll('http://127.0.0.1:8788', () => `http://127.0.0.1:${port}`);
}

/** The policy of a careful site: it allows the petition's server by name, and nothing inline. */
function strictPolicy(server: string): string {
  return [
    "default-src 'none'",
    `script-src ${server}`,
    `connect-src ${server}`,
    `img-src ${server}`,
    `font-src ${server}`,
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
