/**
 * The nearest `lang` on the page, through shadow roots; the page's own default is English.
 *
 * @param onRoot Called with the document, or with each shadow root that is looked into.
 */
export function nearestLang(from: Element, onRoot?: (root: Node) => void): string {
  const root = from.getRootNode();
  onRoot?.(root);
  const holder = from.closest('[lang]:not([lang=""])');
  // By the prototype: a form around us may have a field called "getAttribute".
  if (holder) return Element.prototype.getAttribute.call(holder, 'lang')!;
  return root instanceof ShadowRoot ? nearestLang(root.host, onRoot) : 'en';
}
