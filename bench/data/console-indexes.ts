/** The indexes by which the console finds signatures. */
const CONSOLE_INDEXES = [
  'signed',
  'name',
  'mail_domain',
  'country',
  'partner',
  'page',
  'imported',
  'held',
  'marked',
  'comment',
];

/** Statements, for both databases, that leave the signatures with the indexes that signing needs. */
export const WITHOUT_CONSOLE_INDEXES = CONSOLE_INDEXES.map((name) => `drop index signatures_${name}`);
