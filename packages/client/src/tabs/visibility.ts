/** A program that is no page, as in Node, is looked at all the time. */
export function isVisible(): boolean {
  if (typeof document === 'undefined') return true;
  // Through the prototype: `<img name="visibilityState">` takes the place of the document's own.
  return Reflect.get(Document.prototype, 'visibilityState', document) === 'visible';
}
