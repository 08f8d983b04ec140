/**
 * Doubles the quotation marks within cells, which some platforms forget: `"He said "yes" to me"`. First where all cells
 * of the row are in quotation marks, then where only some are.
 *
 * @param text One record, without the end of its last line.
 */
export function mendedQuotes(text: string, delimiter: string): string[] {
  const mark = delimiter === '\t' ? '\\t' : delimiter;
  const patterns = [`(?<!^|"${mark})"(?!${mark}"|$)`, `(?<!^|${mark})"(?!${mark}|$)`];
  return patterns.map((pattern) => text.replace(new RegExp(pattern, 'g'), '""'));
}
