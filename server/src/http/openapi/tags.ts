/** The groups of operations in `/openapi.json`. */
export const TAGS = [
  { name: 'petitions', description: 'Petitions and their counts, as pages show them.' },
  { name: 'signing', description: 'Signing, and the proof of work that keeps programs out.' },
  { name: 'thanks', description: 'Who gave to a campaign, and letters of thanks.' },
  { name: 'embedding', description: 'The scripts that partners paste.' },
  { name: 'pages', description: 'Pages for people, and what they load.' },
  { name: 'console', description: 'For scripts with a token of the console.' },
  { name: 'operations', description: 'For operators and programs: health, measurements, this document.' },
];
