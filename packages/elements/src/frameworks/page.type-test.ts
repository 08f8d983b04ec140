// Compiled, never run: a page without a framework, which imports nothing but what registers the tags.
import '@samleng/elements/petition-form/define';
import '@samleng/elements/signature-counter/define';
import '@samleng/elements/thank-you-wall/define';

export function listens(page: Document): void {
  const form = page.createElement('samleng-petition-form');
  form.petition = 'right-to-vote';
  form.addEventListener('samleng-before-sign', (event) => event.preventDefault());
  form.addEventListener('samleng-signed', ({ petition, next }) => console.log(petition.length, next));
  form.addEventListener('samleng-queued', ({ petition }) => console.log(petition.length));
  form.addEventListener('samleng-before-sign', (event) => event.waitUntil(page.fonts.ready));
  form.addEventListener('samleng-ready', () => form.focus({ preventScroll: true }));
  form.reset();
  // @ts-expect-error -- a signature tells no name
  form.addEventListener('samleng-signed', ({ name }) => console.log(name));
}

export function sets(page: Document): void {
  const counter = page.querySelector('samleng-signature-counter')!;
  counter.digits = 'khmr';
  // @ts-expect-error -- no such layout
  counter.layout = 'round';
  counter.addEventListener('samleng-error', ({ code }) => console.log(code.length));
  const wall = page.querySelector('samleng-thank-you-wall')!;
  // @ts-expect-error -- a number of cards, not a text
  wall.limit = 'six';
}
