import type * as Client from '../index.ts';

export type Tab = {
  window: Window;
  /** This package, loaded again inside the other tab. */
  client: typeof Client;
  close(): void;
};

/** Another tab of this origin, played by a frame: it has its own globals, and shares locks, channels and storage. */
export async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const tab = frame.contentWindow as Window & typeof globalThis;
  const load = (file: string) => tab.eval(`import(${JSON.stringify(new URL(file, import.meta.url))})`);
  // Loaded on demand, which takes time that a stopped clock does not give.
  await load('../live/keep-live.ts');
  const client = (await load('../index.ts')) as typeof Client;
  return { window: tab, client, close: () => frame.remove() };
}

/** Shows or hides a page, as changing tabs does. */
export function setVisible(visible: boolean, page: Window = window): void {
  Object.defineProperty((page as typeof window).Document.prototype, 'visibilityState', {
    value: visible ? 'visible' : 'hidden',
    configurable: true,
  });
  page.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
