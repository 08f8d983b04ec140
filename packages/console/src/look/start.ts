import { baseStyles } from './base.styles.ts';
import { faceStyles } from './face.styles.ts';
import { formStyles } from './form.styles.ts';
import { frameStyles } from './frame.styles.ts';
import { startIcons } from './icons.ts';
import { kramaStyles } from './krama.styles.ts';
import { applyScheme, chosenScheme } from './scheme.ts';
import { pageStyles } from './page.styles.ts';
import { tokenStyles } from './tokens.styles.ts';
import { webAwesomeStyles } from './web-awesome.styles.ts';

const DOCUMENT = [faceStyles, tokenStyles, webAwesomeStyles, baseStyles];

/** Gives the document its colours, its face and its icons. */
export function startLook(): void {
  const styles = [...DOCUMENT, pageStyles, kramaStyles, formStyles, frameStyles];
  document.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
  applyScheme(chosenScheme());
  startIcons();
}
