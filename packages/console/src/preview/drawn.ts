import type { Petition } from '@samleng/contract';
import { ownPalette, schemeOf, type TagElements, type TagLook } from '@samleng/contract/tag';
import type { PreviewedTag } from './message.ts';

const TAGS: Record<TagElements, readonly string[]> = {
  'form-and-counter': ['samleng-signature-counter', 'samleng-petition-form'],
  form: ['samleng-petition-form'],
  counter: ['samleng-signature-counter'],
  wall: ['samleng-thank-you-wall'],
};

/** Elements keep what they have once read, so new ones take the place of those in `main`. */
export function draw(main: HTMLElement, { petition }: Petition, tag: PreviewedTag | undefined): void {
  const elements = TAGS[tag?.elements ?? 'form-and-counter'].map((name) => {
    const element = document.createElement(name);
    if (name === 'samleng-thank-you-wall') element.setAttribute('campaign', tag?.campaign ?? '');
    else element.setAttribute('petition', petition);
    return element;
  });
  main.replaceChildren(...elements);
}

/** By properties rather than a `style` attribute, which the frame's policy refuses. */
export function dress(main: HTMLElement, look: TagLook = { kind: 'usual' }): void {
  main.removeAttribute('style');
  document.querySelector('link[rel=stylesheet]')?.remove();
  if (look.kind === 'theme') {
    const href = `/embed/theme-${look.theme}.css`;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  } else if (look.kind === 'own') {
    main.style.setProperty('color-scheme', schemeOf(look.colours));
    for (const [role, colour] of Object.entries(ownPalette(look.colours)))
      main.style.setProperty(`--samleng-${role}`, colour);
  }
}
