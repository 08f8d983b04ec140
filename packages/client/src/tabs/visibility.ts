export function isVisible(): boolean {
  // Through the prototype: `<img name="visibilityState">` takes the place of the document's own.
  return Reflect.get(Document.prototype, 'visibilityState', document) === 'visible';
}
