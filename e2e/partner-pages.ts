/** The example pages that embed elements as partners do. */
export const PARTNER_PAGES = [
  'chapter-minnesota',
  'youth-newmarket',
  'long-beach',
  'paris',
  'two-languages',
  'strict-csp',
  'pinned',
];
