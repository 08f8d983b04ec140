import type { ReactiveElement } from 'lit';
import { offerKhmerFace } from './khmer-face.ts';
import { type Sheet, sheetFor } from './sheet.ts';

/**
 * Hands the page's own typeface to the element's inside, which otherwise starts from nothing. By a
 * style sheet: a style attribute would be refused by a strict CSP.
 */
export function takePageFace(host: ReactiveElement & { server: string }): void {
  // Not before the element is on a page: on a server there are no style sheets.
  let sheet: Sheet | undefined;
  host.addController({
    // Not earlier: frameworks set `server` after the element is on the page.
    hostUpdated: () => offerKhmerFace(host.server),
    hostConnected() {
      sheet ??= sheetFor(host.renderRoot as ShadowRoot);
      sheet(`.root{--_face:${getComputedStyle(host).fontFamily || 'sans-serif'}}`);
    },
  });
}
