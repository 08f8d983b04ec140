/** When signatures came: a curve over the check of the krama, and a table. */
export const DAYS_STYLE = `.days { margin-top: 16px; }
.days h2 { font-size: 1.125em; }
.days svg { display: block; width: 100%; height: auto; border-bottom: 1px solid var(--line-strong); overflow: visible; }
.days pattern { fill: var(--lotus); fill-opacity: 0.3; }
.days g { opacity: 0.5; }
.risen { fill: none; stroke: var(--lotus); stroke-width: 2.5px; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.ends { display: flex; justify-content: space-between; gap: 16px; padding-top: 4px; }
.ends span:last-child { text-align: right; }
.ends b { color: var(--ink); font-variant-numeric: tabular-nums; }
.days details { padding-top: 0; border-top: 0; }
.days table { width: 100%; border-collapse: collapse; font-size: 0.9375em; }
.days th, .days td { padding: 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.days th { color: var(--ink-soft); font-weight: 600; }
.days [scope="rowgroup"] { padding-top: 16px; color: var(--ink); }
.days td:last-child, .days [scope="col"]:last-child { padding-left: 12px; text-align: right; font-variant-numeric: tabular-nums; }
@media (forced-colors: active) {
  .risen { stroke: CanvasText; }
  .days g { display: none; }
}
`;
