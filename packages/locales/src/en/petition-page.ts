export const petitionPage = {
  honeypot: 'Leave this empty',
  fieldWrong: (field: string, message: string) => `${field}: ${message}`,
  someFieldsWrong: 'The petition is not signed yet. Please look at these fields:',
  failed: 'The petition is not signed yet. Please try again.',
  tooMany:
    'The petition is not signed yet, because many people are signing just now. What you have written still stands below. Please wait a minute, then sign again.',
  usedBefore:
    'The petition is not signed yet, because this form was used once already. What you have written still stands below. Please press the button once more.',
  upcoming: 'This petition is not open yet.',
  paused: 'This petition is paused.',
  closed: 'This petition is closed.',
  final: 'The count is final.',
  notFinal: 'Signatures from before the closing can still be confirmed, so the count may rise a little.',
  correctedOn: (day: string) => `Corrected on ${day}`,
  bothTexts: 'Read both texts',
  textBefore: 'Before',
  textNow: 'Now',
  days: {
    columns: { day: 'Day', count: 'Signatures' },
    ways: { online: 'On pages', paper: 'On paper', carriedOver: 'Carried over' },
    heading: 'How the signatures came in',
    curve: ({ first, before, last, total }: Record<'first' | 'before' | 'last' | 'total', string>) =>
      `A curve of the signatures, from ${before} on ${first} to ${total} on ${last}`,
    table: 'In numbers',
    period: (first: string, last: string) => `${first} to ${last}`,
    few: 'A day with fewer than five signatures is told together with others.',
    data: 'All of it, for programs and spreadsheets:',
  },
  backToPetition: 'Back to the petition',
  openNow: 'Petitions that you can sign now',
  notFound: 'There is no such petition.',
  nameBroken: 'Part of this name is not written in full.',
};

export type PageTexts = typeof petitionPage;
