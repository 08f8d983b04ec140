import type { CSSResult } from 'lit';

/** Adds styles to an element that is there already. */
export function wear(root: ShadowRoot, { styleSheet, cssText }: CSSResult): void {
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  // Older browsers have only these, as Lit does.
  else root.append(Object.assign(document.createElement('style'), { textContent: cssText }));
}
