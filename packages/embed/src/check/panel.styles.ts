import { PALETTE } from '@samleng/contract/palette';

const colours = (scheme: 0 | 1) =>
  Object.entries(PALETTE)
    .map(([role, pair]) => `--${role}:${pair[scheme]};`)
    .join('');

/** The panel stands on strangers' pages: it starts from nothing. */
export const PANEL_STYLES = `
:host { all: initial; ${colours(0)} }
@media (prefers-color-scheme: dark) { :host { ${colours(1)} } }
.panel {
  position: fixed; z-index: 2147483647; right: 16px; bottom: 16px; box-sizing: border-box;
  width: min(380px, 100vw - 32px); max-height: min(640px, 100vh - 32px); overflow: auto; overscroll-behavior: contain;
  border: 1px solid var(--line-strong); border-radius: 6px; background: var(--paper); color: var(--ink);
  box-shadow: 0 8px 32px rgb(0 0 0 / 24%);
  font: 15px/1.5 'Samleng Khmer', 'Noto Sans Khmer', system-ui, 'Khmer Sangam MN', 'Leelawadee UI', 'Khmer OS Battambang', sans-serif;
  overflow-wrap: anywhere;
}
.panel:lang(km), .panel :lang(km) { line-height: 1.85; }
:lang(en), :lang(fr) { line-height: 1.5; }
.krama {
  position: sticky; top: 0; height: 8px; --check: var(--thread);
  background: linear-gradient(90deg, var(--check) 50%, transparent 50%) 0 0 / 8px 8px, var(--lotus);
}
h2, h3, p, ol, dl, dd { margin: 0; padding: 0; }
h2 { font-size: 18px; }
h3 { font-size: 15px; }
header, .head { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
header { padding: 8px 8px 0 16px; }
.sum { padding: 0 16px 12px; color: var(--ink-soft); }
.sum.wrong { color: var(--lotus); font-weight: 600; }
ol { list-style: none; }
li { padding: 12px 16px; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px; font-size: 14px; }
dt { color: var(--ink-soft); }
code { padding: 1px 4px; border-radius: 3px; background: var(--rice); font: 13px/1.4 ui-monospace, monospace; }
.finding { margin-top: 8px; padding: 8px 12px; border-inline-start: 3px solid var(--lotus); background: var(--rice); font-size: 14px; }
.panel > .finding { margin: 0 16px 12px; }
strong { color: var(--lotus); font-weight: 600; }
button {
  min-height: 44px; min-width: 44px; padding: 0 4px; border: 0; background: none; color: var(--action); font: inherit;
  font-weight: 600; text-decoration: underline; text-underline-offset: .25em; cursor: pointer;
}
.close { font-size: 24px; text-decoration: none; color: var(--ink-soft); }
button:focus-visible { outline: 3px solid var(--action); outline-offset: -2px; }
footer { padding: 12px 16px; border-top: 1px solid var(--line); color: var(--ink-soft); font-size: 13px; }
@media (max-width: 480px) {
  .panel { right: 8px; bottom: 8px; width: calc(100vw - 16px); max-height: 62vh; }
}
@media (forced-colors: active) { .panel, .finding { border: 1px solid; } }
`;
