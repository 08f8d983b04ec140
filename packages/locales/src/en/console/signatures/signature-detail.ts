/** All about one signature. */
export const signatureDetail = {
  others: 'Others like this',
  othersOf: (fact: string) => `Others like this: ${fact}`,
  means: {
    validated: 'It counts.',
    pending:
      'It does not count yet: its signer has to press the button on the page that the e-mail leads to.',
    held: 'It does not count: somebody has to look at it first.',
    removed: 'It does not count any more. For 24 hours that can be undone; then who signed is erased.',
    erased: 'Who signed is erased. Only what does not tell that is left.',
  },
  why: {
    honeypot:
      'The form has a field that people cannot see. Programs fill it, and this signature did. It counts by itself when its signer confirms by e-mail.',
    'too-fast':
      'The form was sent within three seconds: so fast that a program may have done it. It counts by itself when its signer confirms by e-mail.',
    'velocity-prefix':
      'Very many signatures came from the same network in a short time. That may be a crowd at a festival, or one person with many names.',
    'velocity-domain':
      'Very many signatures came with addresses of the same mail domain. Its owner can read all its mailboxes, and may have made them up.',
    'velocity-partner':
      'Many more signatures than usual came through this partner. Perhaps the partner has written to many people; ask them.',
  },
  whatToDo:
    'Look at the others like this. When they look like people who know each other, release them: then they count, or their signers get the e-mail. When the names are made up, remove them.',
  wasHeld: 'It was held once, and released.',
  signed: 'Signed',
  version: (version: string) => `Version ${version} of the text`,
  versionElsewhere: 'On another platform, with other words',
  comment: 'Comment',
  commentShown: 'May be shown',
  commentHidden: 'Not to be shown',
  language: 'Language',
  allows: 'Allows',
  allowsNames: 'The name may be shown',
  allowsNews: 'News by e-mail',
  allowsNothing: 'Nothing more than counting',
  phone: 'Phone',
  expires: (at: string) => `Its signer can confirm until ${at}.`,
  erases: (at: string) => `The mailbox says that nobody signed from there. It is erased at ${at}.`,
  remove: 'Remove …',
  release: 'Release …',
};

export type SignatureDetailWords = typeof signatureDetail;
