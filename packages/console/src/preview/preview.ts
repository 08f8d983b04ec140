import type { Petition } from '@samleng/contract';
import { answerTo } from './answers.ts';
import { draw, dress } from './drawn.ts';
import { type PreviewMessage, READY } from './message.ts';
import { previewStyles } from './preview.styles.ts';
import { withoutStorage } from './without-storage.ts';

let petition: Petition | undefined;
let wall: unknown;
let shown = '';

withoutStorage();
document.adoptedStyleSheets.push(previewStyles.styleSheet!);

// Before the elements are loaded. The page's policy allows no connection either, so that a request that got past this
// would fail.
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  if (petition === undefined) throw new TypeError('There is no petition yet.');
  return answerTo(url.pathname, init?.method ?? 'GET', { petition, wall });
};

addEventListener('message', (event: MessageEvent<PreviewMessage>) => {
  if (event.origin !== location.origin || event.source !== parent) return;
  if (event.data?.kind === 'samleng-preview') show(event.data);
});
// A link would show another page in the place of the preview.
addEventListener('click', (event) => {
  if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) event.preventDefault();
});
parent.postMessage(READY, location.origin);

function show(message: PreviewMessage): void {
  const { language, scheme, tag } = message;
  const main = document.querySelector('main')!;
  document.documentElement.lang = language;
  document.documentElement.dataset.scheme = scheme;
  dress(main, tag?.look);
  petition = message.petition;
  wall = tag?.wall;
  const now = JSON.stringify([petition, language, tag?.elements, wall]);
  if (now === shown) return;
  shown = now;
  draw(main, petition, tag);
  loadElements();
}

function loadElements(): void {
  if (document.querySelector('script[src="/embed.js"]')) return;
  const script = Object.assign(document.createElement('script'), { type: 'module', src: '/embed.js' });
  document.head.append(script);
}
