// Each browser has a selector of its own for the filled part, and drops a rule that names another's.
const WOVEN = ['.cloth i', '.cloth ::-webkit-progress-value', '.cloth ::-moz-progress-bar'];

const CHECK = `linear-gradient(90deg, var(--check) 50%, transparent 50%) 0 0 / 8px 8px,
    linear-gradient(var(--check) 50%, transparent 50%) 0 0 / 8px 8px,
    var(--lotus)`;

/** The krama along the top of a sheet (`cloth.ts`); the elements draw the same. */
export const CLOTH_STYLE = `.sheet:has(.cloth) { position: relative; padding-top: 38px; }
.cloth {
  --check: var(--thread);
  position: absolute;
  inset: -1px -1px auto;
  display: flex;
  height: 26px;
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 6px 6px 0 0;
  /* Threads that wait to be woven in. */
  background: repeating-linear-gradient(var(--line) 0 1px, var(--rice) 1px 4px);
}
@supports (color: color-mix(in srgb, red, blue)) {
.cloth { --check: color-mix(in srgb, var(--thread) 62%, transparent); }
}
.cloth progress { flex: 1; width: 0; height: 100%; border: 0; background: none; appearance: none; }
.cloth ::-webkit-progress-bar { background: none; }
${WOVEN.map((part) => `${part} { background: ${CHECK}; print-color-adjust: exact; }`).join('\n')}
${WOVEN.slice(1)
  .map((part) => `.signed${part} { border-inline-end: 3px solid #f0b429; }`)
  .join('\n')}
/* Folded: seen from its edge. */
.cloth i { width: 6px; border-inline-end: 1px solid var(--paper); background-position: -6px 0; background-size: 12px 8px; }
@media (forced-colors: active) {
${WOVEN.map((part) => `  ${part} { background: Highlight; }`).join('\n')}
  .cloth i { border-color: Canvas; }
}
`;
