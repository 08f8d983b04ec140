import { unsafeCSS } from 'lit';

/** Faces that systems bring. */
const LOCAL =
  'local("Noto Sans Khmer"),local("Khmer Sangam MN"),local("Leelawadee UI"),local("Khmer UI"),local("Khmer OS Battambang"),';

/**
 * The Khmer face, for the whole document: inside a shadow root an `@font-face` is ignored. Its own metrics are too low
 * for two-storey clusters, which inputs would clip: កម្ពុជា would lose its lower half.
 */
export const faceStyles = unsafeCSS(face(400, LOCAL) + face(700));

// A bold must come from the bold file, so only the regular weight looks for the system's faces.
function face(weight: 400 | 700, local = ''): string {
  return `@font-face{font-family:"Samleng Khmer";font-weight:${weight};font-display:swap;src:${local}url("/embed/noto-sans-khmer-${weight}.woff2") format("woff2");unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC;ascent-override:112%;descent-override:58%;line-gap-override:0%}`;
}
