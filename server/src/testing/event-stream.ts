import { get, type IncomingMessage } from 'node:http';
import { Summary } from '@samleng/contract';

/** A petition's event stream as a browser receives it. */
export type EventStream = {
  response: IncomingMessage;
  /** Waits for the next summary; fails when the stream ends first. */
  next(): Promise<Summary>;
  ended: Promise<void>;
  text(): string;
  stop(): void;
};

export async function openStream(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    // An agent of its own, because streams keep their connections.
    get(url, { agent: false, headers }, resolve).on('error', reject);
  });
  let text = '';
  let read = 0;
  let news = Promise.withResolvers<void>();
  let isOver = false;
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    news.resolve();
  });
  response.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    response.on('close', () => {
      isOver = true;
      news.resolve();
      resolve();
    });
  });

  async function next(): Promise<Summary> {
    for (;;) {
      const messages = [...text.matchAll(/event: summary\ndata: (.+)\n\n/g)];
      const message = messages[read];
      if (message !== undefined) {
        read += 1;
        return Summary.parse(JSON.parse(message[1] ?? ''));
      }
      if (isOver) throw new Error('The stream ended');
      news = Promise.withResolvers();
      await news.promise;
    }
  }

  return { response, next, ended, text: () => text, stop: () => response.destroy() };
}
