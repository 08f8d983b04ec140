import { type ColumnMap, IMPORT_FIELDS, type ImportField } from './import-fields.ts';

/** Platforms whose columns are known by themselves. */
export type Platform = 'speakout' | 'action-network';

/** Headings of each field, the surest first; of one that is not here its own name. Written as `plain` writes them. */
const HEADINGS: Partial<Record<ImportField, readonly string[]>> = {
  name: [
    'name',
    'fullname',
    'signer',
    'signername',
    'nom',
    'nomcomplet',
    'nometprenom',
    'ឈ្មោះ',
    'ឈ្មោះពេញ',
    'នាមត្រកូលនិងនាមខ្លួន',
  ],
  givenName: ['firstname', 'givenname', 'givennames', 'forename', 'prenom', 'prenoms', 'នាមខ្លួន'],
  familyName: ['lastname', 'familyname', 'surname', 'nomdefamille', 'នាមត្រកូល'],
  email: [
    'email',
    'emailaddress',
    'mail',
    'mailaddress',
    'emails',
    'courriel',
    'adresseemail',
    'adressemail',
    'adresseelectronique',
    'អ៊ីមែល',
    'អាសយដ្ឋានអ៊ីមែល',
  ],
  country: ['country', 'can2usercountry', 'countrycode', 'nation', 'pays', 'ប្រទេស'],
  city: ['city', 'can2usercity', 'town', 'citytown', 'ville', 'commune', 'ទីក្រុង'],
  phone: [
    'phone',
    'phonenumber',
    'can2phone',
    'telephone',
    'telephonenumber',
    'mobile',
    'mobilenumber',
    'numerodetelephone',
    'tel',
    'ទូរស័ព្ទ',
    'លេខទូរស័ព្ទ',
  ],
  comment: [
    'comment',
    'comments',
    'custommessage',
    'message',
    'reason',
    'reasonforsigning',
    'commentaire',
    'commentaires',
    'មតិយោបល់',
  ],
  signedAt: [
    'signedat',
    'datesigned',
    'signedon',
    'date',
    'datetime',
    'timestamp',
    'signaturedate',
    'can2subscriptiondate',
    'createdat',
    'created',
    'datedesignature',
    'signele',
    'កាលបរិច្ឆេទ',
    'ថ្ងៃចុះហត្ថលេខា',
  ],
  language: ['language', 'languages', 'locale', 'lang', 'langue', 'ភាសា'],
  news: [
    'emailoptin',
    'optin',
    'news',
    'newsletter',
    'can2subscriptionstatus',
    'subscribed',
    'subscribe',
    'nouvelles',
    'infolettre',
    'ព័ត៌មាន',
  ],
  showName: ['showname', 'namepublic', 'public', 'displayname'],
  confirmed: ['confirmed', 'confirmedstatus', 'verified', 'confirme', 'confirmee', 'បានបញ្ជាក់'],
};

/** Headings that no other platform has together. */
const PLATFORMS: Record<Platform, readonly string[]> = {
  speakout: ['datesigned', 'petitiontitle', 'petitionid'],
  'action-network': [
    'can2userfirstname',
    'can2useraddress',
    'can2subscriptionstatus',
    'can2subscriptiondate',
    'can2usertags',
    'can2usercity',
    'can2phone',
  ],
};

/** The fields that headings tell of, and the platform whose they are. */
export function guessColumns(columns: readonly string[]): { platform: Platform | null; map: ColumnMap } {
  const byHeading = new Map(
    columns.map((column) => [plain(column), column]).toReversed() as [string, string][],
  );
  const map: ColumnMap = {};
  for (const field of IMPORT_FIELDS) {
    const heading = (HEADINGS[field] ?? [plain(field)]).find((one) => byHeading.has(one));
    if (heading !== undefined) map[field] = byHeading.get(heading)!;
  }
  return { platform: platformOf(byHeading), map: withOneName(map) };
}

function platformOf(byHeading: ReadonlyMap<string, string>): Platform | null {
  if (PLATFORMS.speakout.every((heading) => byHeading.has(heading))) return 'speakout';
  return PLATFORMS['action-network'].some((heading) => byHeading.has(heading)) ? 'action-network' : null;
}

/** In French, `Nom` beside `Prénom` is the family name. */
function withOneName(map: ColumnMap): ColumnMap {
  const { name, givenName, familyName } = map;
  if (name === undefined || (givenName === undefined && familyName === undefined)) return map;
  const { name: _dropped, ...others } = map;
  if (familyName === undefined) return { ...others, familyName: name };
  if (givenName !== undefined) return others;
  return { ...others, name };
}

/** Letters and digits alone: `Email Address`, `email_address` and `E-mail address` are one. */
function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '');
}
