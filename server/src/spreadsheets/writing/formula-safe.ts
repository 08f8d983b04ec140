// Spreadsheet programs pass over the signs in front, and some of them take the full-width ones for the others.
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u;

/**
 * Puts an apostrophe before a text that a spreadsheet program would take for a formula when it opens a CSV file, and so
 * run what a stranger wrote.
 */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
