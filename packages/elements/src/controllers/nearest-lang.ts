/** The nearest `lang` on the page, through shadow roots; the page's own default is English. */
export function nearestLang(from: Element, observer?: MutationObserver): string {
  const root = from.getRootNode();
  // Observed by each read, because observing the document misses the inside of shadow roots.
  observer?.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  const holder = from.closest('[lang]:not([lang=""])');
  // By the prototype: a form around us may have a field called "getAttribute".
  if (holder) return Element.prototype.getAttribute.call(holder, 'lang')!;
  return root instanceof ShadowRoot ? nearestLang(root.host, observer) : 'en';
}
