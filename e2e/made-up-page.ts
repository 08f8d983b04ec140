// A partner's page made for one test, served from an origin of its own.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export type MadeUpPage = {
  /** Opens a page with this body and this head. */
  open: (body: string, head?: string) => Promise<void>;
  close: () => void;
};

export async function madeUpPage(page: Page): Promise<MadeUpPage> {
  let html = '';
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response
      .writeHead(found ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(found ? html : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    open: async (body, head = '') => {
      html = `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
      await page.goto(`http://localhost:${port}/`);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
