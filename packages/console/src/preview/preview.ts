import type { Petition } from '@samleng/contract';
import { answerTo } from './answers.ts';
import { type PreviewMessage, READY } from './message.ts';
import { previewStyles } from './preview.styles.ts';
import { withoutStorage } from './without-storage.ts';

let petition: Petition | undefined;
let shown = '';

withoutStorage();
document.adoptedStyleSheets.push(previewStyles.styleSheet!);

// Before the elements are loaded. The page's policy allows no connection either, so that a request that got past this
// would fail.
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  if (petition === undefined) throw new TypeError('There is no petition yet.');
  return answerTo(url.pathname, init?.method ?? 'GET', petition);
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
  const { language, scheme } = message;
  document.documentElement.lang = language;
  document.documentElement.dataset.scheme = scheme;
  petition = message.petition;
  const now = JSON.stringify([petition, language]);
  if (now === shown) return;
  shown = now;
  draw(petition.petition);
  loadElements();
}

/** Elements keep what they have once read, so new ones take their place. */
function draw(slug: string): void {
  const elements = ['samleng-signature-counter', 'samleng-petition-form'].map((tag) => {
    const element = document.createElement(tag);
    element.setAttribute('petition', slug);
    return element;
  });
  document.querySelector('main')!.replaceChildren(...elements);
}

function loadElements(): void {
  if (document.querySelector('script[src="/embed.js"]')) return;
  const script = Object.assign(document.createElement('script'), { type: 'module', src: '/embed.js' });
  document.head.append(script);
}
