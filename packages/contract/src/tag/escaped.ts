const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // WordPress takes what stands in brackets for a shortcode, in attributes too.
  '[': '&#91;',
  ']': '&#93;',
};

/** For an attribute in double quotes, or between tags; on one line, as editors make paragraphs of new ones. */
export function escaped(text: string): string {
  return (
    text
      .trim()
      // Not the spaces that French holds its marks by.
      .replace(/[\t\n\f\r ]+/g, ' ')
      .replace(/[&<>"'[\]]/g, (sign) => ENTITIES[sign]!)
  );
}

/** ` name="value"` for each value that is given. Every attribute has one, as Blogger's XML wants. */
export function attributes(given: Record<string, string | undefined>): string {
  return Object.entries(given)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}
