const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : undefined;

/** Letters as people count them; a Khmer cluster of four code points is one. */
export function graphemes(text: string): number {
  // Browsers of before 2024 count code points, and refuse a little early.
  return segmenter ? [...segmenter.segment(text)].length : Array.from(text).length;
}
