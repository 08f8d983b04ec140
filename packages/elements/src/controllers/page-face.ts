import type { ReactiveElement } from 'lit';
import { offerKhmerFace } from './khmer-face.ts';

/**
 * Hands the page's own typeface to the element's inside, which otherwise starts from nothing. By a
 * constructed style sheet: a style attribute would be refused by a strict CSP.
 */
export function takePageFace(host: ReactiveElement & { server: string }): void {
  // Not before the element is on a page: on a server there are no style sheets.
  let sheet: CSSStyleSheet | undefined;
  host.addController({
    // Not earlier: frameworks set `server` after the element is on the page.
    hostUpdated: () => offerKhmerFace(host.server),
    hostConnected() {
      sheet ??= new CSSStyleSheet();
      sheet.replaceSync(`.root{--_face:${getComputedStyle(host).fontFamily || 'sans-serif'}}`);
      const root = host.renderRoot as ShadowRoot;
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
  });
}
