/** How what is known of a signature is called, wherever the console shows one. */
export const signatureFacts = {
  states: { validated: 'Counted', pending: 'Waiting', held: 'Held', removed: 'Removed' },
  erased: 'Erased',
  keys: {
    state: 'State',
    confirmed: 'Confirmed',
    reason: 'Held because',
    country: 'Country',
    partner: 'Partner',
    page: 'Page',
    day: 'Day',
    minute: 'Minute',
    mark: 'Mark',
    domain: 'Mail domain',
    network: 'Network',
    imported: 'Import',
    id: 'Number',
  },
  none: {
    partner: 'no partner',
    page: 'no page known',
    domain: 'none known',
    network: 'none known',
    mark: 'no mark',
    imported: 'signed here',
    reason: 'never held',
  },
  reasons: {
    honeypot: 'a field was filled that people do not see',
    'too-fast': 'it came within three seconds',
    'velocity-prefix': 'very many came from one network',
    'velocity-domain': 'very many came from one mail domain',
    'velocity-partner': 'very many came through one partner',
  },
  marks: {
    event: 'at an event',
    'no-proof': 'not checked by a browser',
    'disposable-domain': 'throw-away address',
    'mixed-scripts': 'several scripts in the name',
  },
  confirmed: { yes: 'by e-mail', unanswered: 'not yet', 'not-asked': 'no e-mail was needed' },
  code: (start: string) => `code ${start}…`,
  is: (key: string, value: string) => `${key}: ${value}`,
  isNot: (key: string, value: string) => `${key} other than ${value}`,
};

export type SignatureFactsWords = typeof signatureFacts;
