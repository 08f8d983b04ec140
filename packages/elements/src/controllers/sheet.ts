import { supportsAdoptingStyleSheets } from 'lit';

/** Sets the rules of a style sheet. */
export type Sheet = (css: string) => void;

/**
 * Adds a style sheet: a constructed one, which a strict CSP lets through, or a `<style>` in browsers of before 2023.
 * Through the prototypes, since elements of the page may be called "adoptedStyleSheets", "head" or "createElement".
 */
export function sheetFor(root: Document | ShadowRoot): Sheet {
  if (!supportsAdoptingStyleSheets) return styleIn(root);
  const sheet = new CSSStyleSheet();
  const name = 'adoptedStyleSheets';
  const prototype = root === document ? Document.prototype : ShadowRoot.prototype;
  Reflect.set(prototype, name, [...Reflect.get(prototype, name, root), sheet], root);
  return (css) => sheet.replaceSync(css);
}

function styleIn(root: Document | ShadowRoot): Sheet {
  const style = Document.prototype.createElement.call(document, 'style');
  const parent = root === document ? (Reflect.get(Document.prototype, 'head', document) as Element) : root;
  parent.append(style);
  return (css) => (style.textContent = css);
}
