import { sheetFor } from './sheet.ts';

const FAMILY = 'Samleng Khmer';
/** Faces that systems bring. */
const LOCAL =
  'local("Noto Sans Khmer"),local("Khmer Sangam MN"),local("Leelawadee UI"),local("Khmer UI"),local("Khmer OS Battambang"),';

const offered = new Set<string>();

/**
 * Makes a server's Khmer face known to the document, once. The browser fetches it only when Khmer is shown
 * and none of the local faces is there; inside a shadow root an `@font-face` would be ignored.
 *
 * @param server Where the face lies. All have one family name, of which a browser takes the last that it could fetch:
 *   an element whose server is not there takes no face from the others.
 */
export function offerKhmerFace(server: string): void {
  if (!server || offered.has(server)) return;
  offered.add(server);
  sheetFor(document)(khmerFace(server, 400, LOCAL) + khmerFace(server, 700));
}

// The face's own metrics are too low for two-storey clusters: placeholders would be clipped. A bold
// must come from the bold file, so only the regular weight looks for local faces.
function khmerFace(server: string, weight: 400 | 700, local = ''): string {
  return `@font-face{font-family:"${FAMILY}";font-weight:${weight};font-display:swap;src:${local}url("${server}/embed/noto-sans-khmer-${weight}.woff2");unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC;ascent-override:112%;descent-override:58%;line-gap-override:0%}`;
}
