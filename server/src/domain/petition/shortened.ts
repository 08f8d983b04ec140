const words = new Intl.Segmenter('km', { granularity: 'word' });
const letters = new Intl.Segmenter();

/** The beginning of a text: its first paragraph, and whole words only. `lettersMax` in letters as people count them. */
export function shortened(text: string, lettersMax: number): string {
  const [paragraph = ''] = text.trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, ' ');
  if (lengthOf(line) <= lettersMax) return line;
  let kept = '';
  for (const { segment } of words.segment(line)) {
    if (lengthOf(kept + segment) > lettersMax - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function lengthOf(text: string): number {
  return [...letters.segment(text)].length;
}
