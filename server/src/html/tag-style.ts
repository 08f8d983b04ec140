/** Of a partner's page, where tags are made: as wide as its preview needs. */
export const TAG_STYLE = `.sheet.tags { max-width: none; gap: 20px; }
body:has(main > .tags) { max-width: 980px; }
.tags .open { display: grid; gap: 0; }
.tags .open li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; }
tag-generator { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
.to-copy { display: block; padding: 10px 14px; border: 1px dashed var(--line-strong); border-radius: 6px; background: var(--ground); font-family: ui-monospace, Menlo, Consolas, "Samleng Khmer", monospace; font-size: 14px; line-height: 1.65; overflow-wrap: anywhere; white-space: pre-wrap; }
/* White in the dark too: many phones do not read light squares on dark. */
.qr { padding: 0; background: #fff; }
`;
