/** Style of what follows a press: thanks, the email that waits to be opened, and the signer's page. */
export const OUTCOME_STYLE = `
.thanks { display: grid; gap: 12px; }
.thanks > [lang] { color: var(--ink-soft); font-weight: 600; }
.one { font-size: 1.125em; font-weight: 600; }
.one b { font-size: 40px; font-weight: 800; line-height: 1.3; font-variant-numeric: tabular-nums; }
.share { display: grid; gap: 8px; }
.go, a.button {
  display: flex;
  align-items: center;
  justify-content: center;
  min-height: 56px;
  padding: 10px 20px;
  border-radius: 6px;
  background: var(--action);
  color: var(--on-action);
  font-size: 1.125em;
  font-weight: 700;
  text-align: center;
  text-decoration: none;
}
a.button { padding: 8px 24px; font-size: 1.25em; }
.go::-webkit-details-marker { display: none; }
.sheet .send { gap: 8px; padding: 0; border: 0; }
.quietly { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 24px; }
.quietly:not(:has(:not([hidden]))) { display: none; }
.link {
  width: auto;
  min-height: 44px;
  padding: 6px 0;
  background: none;
  color: var(--action);
  font-size: 1em;
  font-weight: 400;
  text-align: start;
  text-decoration: underline;
}
a.link { display: inline-block; padding: 8px 0; }
.inbox { display: grid; gap: 2px; padding: 10px 14px; border: 1px solid var(--line); border-radius: 4px; background: var(--rice); }
.rest { gap: 4px; color: var(--ink-soft); font-size: 0.875em; }
.rest .hint { font-size: 1em; }
.rest p > a { display: inline-block; padding: 8px 0; }
.rest:lang(km) { font-size: 0.9375em; }
.apart { margin-top: 12px; font-size: 0.875em; }
.sheet details { gap: 0; padding-top: 6px; }
@media print {
  .share { display: none; }
}
`;
