import { NEEDED, type SlugAttribute, type Tag } from './rules.ts';

export const TAGS = Object.keys(NEEDED) as Tag[];

/** Elements whose code has come; their properties may be set without attributes. */
type Loaded = HTMLElement & Partial<Record<SlugAttribute | 'server', string | null>>;

/** An element of ours on the page, or a link that was to become one. */
export type Placed = { element: HTMLElement; tag: Tag | 'a' };

/** All on the page, in its order, those in open shadow roots too. */
export function placedOn(root: Document | ShadowRoot = document): Placed[] {
  const { prototype } = root === document ? Document : DocumentFragment;
  const all = [...(prototype.querySelectorAll.call(root, '*') as NodeListOf<HTMLElement>)];
  return all.flatMap((element): Placed[] => {
    const tag = TAGS.find((known) => known === element.localName);
    if (tag) return [{ element, tag }];
    if (element.shadowRoot instanceof ShadowRoot) return placedOn(element.shadowRoot);
    return isLeftLink(element) ? [{ element, tag: 'a' }] : [];
  });
}

/** The script turns each link into an element; a link inside an element is its fallback. */
function isLeftLink(element: Element): boolean {
  // By the prototype: it may be a form with a field called "matches".
  const isMeant = Element.prototype.matches.call(
    element,
    `a[data-samleng],${TAGS.map((tag) => `a.${tag}`).join()}`,
  );
  return isMeant && !element.closest(TAGS.join());
}

/** By attribute, or by property, as frameworks set it. */
export function valueOf(element: Loaded, attribute: SlugAttribute): string {
  return element.getAttribute(attribute) ?? element[attribute] ?? '';
}

export function serverOf(element: Loaded, scriptServer: string): string {
  return element.server ?? element.getAttribute('server')?.replace(/\/+$/, '') ?? scriptServer;
}

/** The tag as it was written, for the console: without what the script and the element have set. */
export function written({ element }: Placed): string {
  const copy = element.cloneNode(false) as Element;
  copy.removeAttribute('style');
  return /^<[^>]*>/.exec(copy.outerHTML)?.[0] ?? element.localName;
}
