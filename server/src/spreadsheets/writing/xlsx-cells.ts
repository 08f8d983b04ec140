/** A face of Windows that has Khmer as well as Latin letters; other systems take one of theirs in its place. */
export const FONT = { name: 'Leelawadee UI', size: 11 };

/** The format "Text": what is typed into the cell later is not made a number or a formula either. */
export const TEXT_STYLE = { font: FONT, numFmt: '@', alignment: { vertical: 'top' } } as const;

// XML has no way to write control characters, two others, and half of a pair; a file with one of them does not open.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text for a cell. `_x0041_` is how spreadsheets write signs by number, so one that was typed is told apart. */
export function cellText(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}
