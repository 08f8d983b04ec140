/**
 * Words in the lists that other platforms hand out, by which an import understands them: headings by the field below them,
 * yes and no, and other names of countries than those of the form. Case, accents, spaces and signs make no difference.
 */
export type ImportWords = {
  headings: Readonly<Record<string, readonly string[]>>;
  yes: readonly string[];
  no: readonly string[];
  /** By their ISO 3166-1 alpha-2 codes. */
  countries: Readonly<Record<string, readonly string[]>>;
};

export const importWords: ImportWords = {
  headings: {
    name: ['name', 'full name', 'signer', 'signer name'],
    givenName: ['first name', 'given name', 'given names', 'forename'],
    familyName: ['last name', 'family name', 'surname'],
    email: ['email', 'email address', 'mail', 'mail address', 'emails'],
    country: ['country', 'country code', 'nation'],
    city: ['city', 'town', 'city/town'],
    phone: ['phone', 'phone number', 'telephone', 'telephone number', 'mobile', 'mobile number'],
    comment: ['comment', 'comments', 'custom message', 'message', 'reason', 'reason for signing'],
    signedAt: [
      'signed at',
      'date signed',
      'signed on',
      'date',
      'date/time',
      'timestamp',
      'signature date',
      'created at',
      'created',
    ],
    language: ['language', 'languages', 'locale', 'lang'],
    news: ['email opt-in', 'opt-in', 'news', 'newsletter', 'subscribed', 'subscribe'],
    showName: ['show name', 'name public', 'public', 'display name'],
    confirmed: ['confirmed', 'confirmed status', 'verified'],
  },
  yes: ['yes', 'y', 'true', '1', 'x', '✓', 'on', 'subscribed', 'opted in', 'confirmed', 'verified'],
  no: ['no', 'n', 'false', '0', 'unconfirmed', 'not confirmed', 'unverified', 'pending'],
  countries: {
    US: ['USA', 'United States of America', 'The United States', 'America'],
    GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    KR: ['Korea', 'Republic of Korea', 'Korea, South', 'South Korea'],
    KP: ['Korea, North'],
    KH: ['Kingdom of Cambodia', 'Kampuchea', 'Srok Khmer'],
    VN: ['Vietnam'],
    MM: ['Burma'],
    LA: ['Lao PDR', 'Laos'],
    NL: ['Holland', 'The Netherlands'],
    AE: ['UAE'],
    CZ: ['Czech Republic'],
    RU: ['Russian Federation'],
    CN: ['People’s Republic of China'],
    HK: ['Hong Kong'],
    MO: ['Macau', 'Macao'],
    CI: ['Ivory Coast'],
    SZ: ['Swaziland'],
    TR: ['Turkey'],
    MK: ['Macedonia'],
  },
};
