import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Config } from '@samleng/server/config';
import { createServer as createViteServer, type ViteDevServer } from 'vite';
import { examplesPortTaken } from '../announce.ts';
import { outboxOf } from '../demo-server.ts';
import { elementsFromSource } from './elements-from-source.ts';
import { sourcePages } from './source-pages.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** The example pages on Vite's dev server. */
export type PagesServer = { vite: ViteDevServer; port: number; close(): Promise<void> };

/** @throws {ConfigError} When the port cannot be used. */
export async function openPages(config: Config, publicUrl: string): Promise<PagesServer> {
  const http = createServer();
  const vite = await createViteServer({
    configFile: join(ROOT, 'vite.config.ts'),
    configLoader: 'native',
    root: ROOT,
    plugins: [elementsFromSource(publicUrl), sourcePages(publicUrl, outboxOf(config))],
    // Our own HTTP server: Vite's would handle signals itself, and print its own message when the port is taken.
    server: { middlewareMode: true, ws: { server: http } },
  });
  http.on('request', vite.middlewares);
  const close = async () => {
    await vite.close();
    http.close();
    http.closeAllConnections();
  };
  try {
    return { vite, port: await listen(http, config), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(http: Server, { host, examplesPort: port }: Config): Promise<number> {
  http.listen(port, host);
  try {
    await once(http, 'listening');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? examplesPortTaken(port) : error;
  }
  return (http.address() as AddressInfo).port;
}
