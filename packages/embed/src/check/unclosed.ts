// A tag that was not closed has what follows it inside, which vanishes once the element is there.
import { TAGS } from './tags.ts';

/** No fallback has these, or so many of anything. */
const NEVER_FALLBACK = [...TAGS, 'header', 'footer', 'nav', 'main', 'script', 'aside'].join();
const MANY = 5;

/**
 * Moves what is not the fallback out behind the element, where its author has written it.
 *
 * @returns Whether the tag was not closed.
 */
export function closeAgain(element: HTMLElement): boolean {
  const rest = restOf(element);
  if (element.hasAttribute('hosted') || !isMuch(rest) || hasMoreBehind(element)) return false;
  element.after(...rest.filter((node) => !isSlotted(node)));
  return true;
}

/** The nodes after the link: a fallback is a link, and perhaps a few words. */
function restOf(element: HTMLElement): ChildNode[] {
  const nodes = [...element.childNodes];
  const first = nodes.findIndex((node) => !isBlank(node) && !isLink(node) && !isSlotted(node));
  return first < 0 ? [] : nodes.slice(first);
}

const isBlank = (node: Node) =>
  node instanceof Element ? node.localName === 'br' : !node.textContent?.trim() || node instanceof Comment;
const isLink = (node: Node) =>
  node instanceof Element &&
  (node.localName === 'a' ||
    (node.localName === 'p' && node.querySelector('a') !== null && node.childElementCount < 2));
// Here and below by the prototype: what is inside may be a form, with a field called "matches".
const matches = (node: Element, selector: string): boolean => Element.prototype.matches.call(node, selector);
const isSlotted = (node: Node) => node instanceof Element && matches(node, '[slot]');

const isNever = (child: Element) =>
  matches(child, NEVER_FALLBACK) || Element.prototype.querySelector.call(child, NEVER_FALLBACK) !== null;

function isMuch(rest: ChildNode[]): boolean {
  const elements = rest.filter((node) => node instanceof Element && !isSlotted(node)) as Element[];
  return elements.length > MANY || elements.some(isNever);
}

/** Its parent's end closes a tag that was not closed, so nothing can stand between. */
function hasMoreBehind(element: HTMLElement): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling) if (!isBlank(next)) return true;
  return false;
}
