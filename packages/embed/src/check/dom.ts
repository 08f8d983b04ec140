type Given = { class?: string; lang?: string; href?: string; click?: () => void; label?: string };
type Child = Node | string | false | undefined;

/** An element with its content; by the prototype, since an element of the page may be called `createElement`. */
export function make(tag: string, given: Given, ...children: Child[]): HTMLElement {
  const element = Document.prototype.createElement.call(document, tag);
  if (given.class) element.className = given.class;
  if (given.lang) element.lang = given.lang;
  if (given.label) element.setAttribute('aria-label', given.label);
  if (given.click) element.addEventListener('click', given.click);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
