import { CONSOLE_ORIGIN } from '../data/console-session.ts';

/** A request of the console's page: a GET, or a POST where it has a body. */
export type Asked = { path: string; body?: unknown };

export type ConsoleClient = {
  /** @returns Milliseconds until the whole answer has come, and the answer. */
  ask(asked: Asked): Promise<{ ms: number; answer: Record<string, unknown> }>;
};

/** Asks a server as the console's page of somebody who is signed in does. */
export function consoleClient(port: number, cookie: string): ConsoleClient {
  return {
    async ask({ path, body }) {
      const startedAt = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Origin: CONSOLE_ORIGIN, Cookie: cookie, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const ms = performance.now() - startedAt;
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
      return { ms, answer: JSON.parse(text) as Record<string, unknown> };
    },
  };
}
