import { GROUND, PALETTE } from '@samleng/contract';
import { CLOTH_STYLE } from './cloth-style.ts';
import { DAYS_STYLE } from './days/days-style.ts';
import { OUTCOME_STYLE } from './outcome-style.ts';
import { TAG_STYLE } from './tag-style.ts';

const COLOURS = Object.entries({ ...PALETTE, ground: GROUND });
const LIGHT = COLOURS.map(([role, [light]]) => `  --${role}: ${light};`).join('\n');
const DARK = COLOURS.map(([role, [, dark]]) => `  --${role}: ${dark};`).join('\n');

/** Style of the pages the server writes, in the colours of the elements; sets Khmer and Latin script. */
export const HOSTED_PAGE_STYLE = `@font-face {
  font-family: "Samleng Khmer";
  font-weight: 400;
  font-display: swap;
  src: local("Noto Sans Khmer"), url("/embed/noto-sans-khmer-400.woff2") format("woff2");
  unicode-range: U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC;
}
@font-face {
  font-family: "Samleng Khmer";
  font-weight: 700;
  font-display: swap;
  src: url("/embed/noto-sans-khmer-700.woff2") format("woff2");
  unicode-range: U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC;
}
:root {
  color-scheme: light dark;
${LIGHT}
}
/* Not by light-dark(), which older browsers do not know. */
@media screen and (prefers-color-scheme: dark) {
:root {
${DARK}
}
}
@media print {
:root { color-scheme: light; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 8px 16px 48px;
  max-width: 980px;
  background: var(--ground);
  color: var(--ink);
  font: 16px/1.5 "Samleng Khmer", system-ui, sans-serif;
  overflow-wrap: break-word;
}
:lang(km) { line-height: 1.85; }
:lang(en), :lang(fr) { line-height: 1.5; }
header {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 18px;
  padding: 0 2px 8px;
}
h1, header p { margin: 0; font-size: 1em; font-weight: 600; color: var(--ink-soft); }
header p { flex: 1 1 150px; font-size: 0.9375em; }
header p:lang(km) { line-height: 1.65; }
nav { display: flex; flex: none; align-items: baseline; gap: 18px; margin-left: auto; }
nav a { display: inline-block; padding: 10px 0; }
h2 { margin: 0; font-size: 1.375em; }
h2:lang(en), h2:lang(fr) { line-height: 1.3; }
h3 { margin: 0; font-size: 1.0625em; }
a { color: var(--action); }
.sheet {
  display: grid;
  gap: 16px;
  max-width: 680px;
  margin: 0 auto;
  padding: clamp(16px, 5vw, 28px);
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
}
/* Otherwise a long email address in large type makes the page wider than the phone. */
.sheet, section, details, form, form div { grid-template-columns: minmax(0, 1fr); }
.sheet p, .sheet ul { margin: 0; }
.sheet h1 { font-size: 1.375em; color: var(--ink); }
/* As the element shows them. */
samleng-petition-form .sheet h1 { font-size: clamp(26px, 7vw, 34px); line-height: 1.2; }
samleng-petition-form .sheet h1:lang(km) { line-height: 1.65; }
.story { display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.targets ul, .targets li { display: inline; padding: 0; }
.targets li:not(:last-child)::after { content: " · "; content: " · " / ""; }
.story details { padding: 0; border: 0; }
figure { margin: 0; padding-left: 12px; border-left: 3px solid var(--lotus); }
blockquote { margin: 0; }
blockquote::before { content: open-quote; }
blockquote::after { content: close-quote; }
${CLOTH_STYLE}body:has(main > .sheet) { max-width: 712px; }
.sheet .count { font-size: 1.25em; line-height: 1.4; font-weight: 700; font-variant-numeric: tabular-nums; }
form { display: grid; gap: 16px; padding-top: 8px; }
form:first-child, .story + form { padding-top: 0; }
form div { display: grid; gap: 4px; }
label { display: block; font-weight: 600; }
label:has([type="checkbox"]) { display: flex; gap: 10px; min-height: 44px; align-items: start; font-weight: 400; }
label > span { min-width: 0; }
[type="checkbox"] { flex: none; width: 22px; height: 22px; margin: 2px 0 0; accent-color: var(--action); }
input:not([type="checkbox"]), select, textarea {
  width: 100%;
  min-height: 48px;
  padding: 9px 12px;
  border: 1px solid var(--line-strong);
  border-radius: 4px;
  background: var(--paper);
  color: inherit;
  font: inherit;
  line-height: inherit;
}
button {
  width: 100%;
  min-height: 60px;
  padding: 8px 24px;
  border: 0;
  border-radius: 6px;
  background: var(--action);
  color: var(--on-action);
  font: inherit;
  font-size: 1.25em;
  font-weight: 700;
}
.act { font-size: 1.125em; }
.quiet, .danger {
  width: auto;
  min-height: 48px;
  padding: 6px 20px;
  border: 1px solid var(--line-strong);
  background: transparent;
  color: var(--ink);
  font-size: 1em;
  font-weight: 600;
}
.danger { border: 0; background: var(--lotus); color: var(--paper); }
a.quiet { display: inline-flex; align-items: center; border-radius: 6px; text-decoration: none; }
.open { padding: 0; list-style: none; }
.open a { display: block; padding: 10px 0; font-weight: 600; }
.ways { display: flex; flex-wrap: wrap; gap: 8px; }
.about { padding-left: 12px; border-left: 3px solid var(--lotus); font-weight: 600; }
.saved { padding: 10px 14px; border-radius: 4px; background: var(--ground); font-weight: 600; }
section, details { display: grid; gap: 12px; padding-top: 20px; border-top: 1px solid var(--line); }
section form, details form { padding-top: 0; }
summary { min-height: 44px; align-content: center; color: var(--action); font-weight: 600; cursor: pointer; }
.hint > a:only-child { display: inline-block; padding: 6px 0; }
dl { display: grid; grid-template-columns: minmax(90px, auto) 1fr; gap: 8px 16px; margin: 0; }
dt { color: var(--ink-soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-line; }
@media (max-width: 520px) {
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { padding-bottom: 10px; }
}
.sheet details p { margin-top: 12px; }
.notice section { gap: 8px; }
.sheet.notice ul { display: grid; gap: 4px; padding-left: 1.25em; }
form:has([name="news"]:not(:checked)) .news-address { display: none; }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
ul.names { display: grid; gap: 16px; padding: 0; list-style: none; }
.names li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
.who { font-weight: 600; overflow-wrap: anywhere; }
.who + .hint { display: block; }
.wrong { color: var(--lotus); font-weight: 600; }
.hint { color: var(--ink-soft); font-size: 0.875em; font-weight: 400; }
.hint:lang(km) { font-size: 0.9375em; }
.trap { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
/* Both texts of a correction. Marks are told apart without colour too. */
.corrected { margin: 0 2px 8px; }
.corrections { margin-top: 16px; }
.corrections section:first-child { padding-top: 0; border-top: 0; }
.corrections h2 { font-size: 1.125em; }
.corrections details { padding-top: 0; border-top: 0; }
.versions { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); }
.versions h3 { color: var(--ink-soft); font-size: 0.9375em; }
.sheet .versions .words { margin-top: 4px; white-space: pre-line; overflow-wrap: anywhere; }
del, ins { padding: 0 2px; border-radius: 3px; color: var(--ink); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { text-decoration: line-through 2px var(--lotus); }
ins { text-decoration: underline 2px var(--action); text-underline-offset: 0.2em; }
del, ins { background: var(--ground); }
@supports (color: color-mix(in srgb, red, blue)) {
  del { background: color-mix(in srgb, var(--lotus) 12%, transparent); }
  ins { background: color-mix(in srgb, var(--action) 12%, transparent); }
}
${DAYS_STYLE}${OUTCOME_STYLE}${TAG_STYLE}@media (forced-colors: active) {
  /* What tells a button is its ground, which is taken away here. */
  button:not(.link), .go, a.button { border: 2px solid; }
}
`;

/** Shows the check of a krama, the Cambodian scarf. */
export const HOSTED_PAGE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="${PALETTE.lotus[0]}"/>
<g fill="${PALETTE.thread[0]}" fill-opacity=".62"><path d="M0 0h8v32H0zM16 0h8v32h-8z"/><path d="M0 0h32v8H0zM0 16h32v8H0z"/></g>
</svg>
`;
