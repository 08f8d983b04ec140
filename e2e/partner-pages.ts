/** The partners' example pages that show elements as partners paste them. */
export const PARTNER_PAGES = [
  'chapter-minnesota',
  'youth-newmarket',
  'long-beach',
  'paris',
  'two-languages',
  'strict-csp',
  'pinned',
];
