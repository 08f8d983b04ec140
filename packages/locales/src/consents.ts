import type { Consents, HandOver, Language, LocalizedText, Target } from '@samleng/contract';
import { CATALOGUE } from './catalogue.ts';
import { localized } from './fallback.ts';
import { byLanguage, type Script, SCRIPTS } from './languages.ts';

type Boxes = { news: LocalizedText; showName: LocalizedText; comment?: LocalizedText };

type Words = Boxes & {
  /** Who gets the name, as the line above the button said; versions without it said nothing. */
  handOver?: HandOver;
  /** The sentences of that line, by the keys of the messages. */
  lines?: Readonly<Record<string, LocalizedText>>;
};

/**
 * The current wording comes from each language's `consents.ts`. Before changing it, copy it into `PAST`. Two versions,
 * so that a signature's version also says which line above the button its signer was shown.
 */
const CURRENT = { count: '2027-01', names: '2027-01-names' } as const satisfies Record<HandOver, string>;

const said = (key: keyof (typeof CATALOGUE)['en']['consents']) =>
  byLanguage((language) => CATALOGUE[language].consents[key]);

const boxes = { news: said('news'), showName: said('showName'), comment: said('comment') };
const neverListed = said('neverListed');

const current = {
  [CURRENT.count]: {
    ...boxes,
    handOver: 'count',
    lines: { notHandedOver: said('notHandedOver'), unlessTicked: said('unlessTicked'), neverListed },
  },
  [CURRENT.names]: { ...boxes, handOver: 'names', lines: { goesTo: said('goesTo'), neverListed } },
} as const satisfies Record<string, Words>;

const PAST = {
  '2026-12': {
    news: {
      km: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការនេះមកខ្ញុំតាមអ៊ីមែល',
      en: 'Send me news of this campaign by e-mail',
      fr: 'Envoyez-moi des nouvelles de cette campagne par courriel',
    },
    showName: {
      km: 'សូមបង្ហាញឈ្មោះ ប្រទេស និងថ្ងៃចុះហត្ថលេខារបស់ខ្ញុំ ឱ្យមនុស្សទូទៅមើលឃើញ ក្នុងបញ្ជីអ្នកចុះហត្ថលេខា',
      en: 'Show my name, my country and the day to everybody, in the list of signers',
      fr: 'Afficher publiquement mon nom, mon pays et le jour de ma signature, dans la liste des signataires',
    },
  },
  '2026-11': {
    news: {
      km: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការនេះមកខ្ញុំតាមអ៊ីមែល',
      en: 'Send me news of this campaign by e-mail',
      fr: 'Envoyez-moi des nouvelles de cette campagne par courriel',
    },
    showName: {
      km: 'បង្ហាញឈ្មោះ ប្រទេស និងថ្ងៃចុះហត្ថលេខារបស់ខ្ញុំជាសាធារណៈ ក្នុងបញ្ជីអ្នកចុះហត្ថលេខា',
      en: 'Show my name, my country and the day to everybody, in the list of signers',
      fr: 'Afficher publiquement mon nom, mon pays et le jour, dans la liste des signataires',
    },
  },
} as const satisfies Record<string, Words>;

/**
 * Every wording of the consents ever shown, by version. A signature stores the version, which proves years
 * later what its signer agreed to. Never change a version; add a new one.
 */
export const CONSENT_WORDS: Readonly<Record<string, Words>> = { ...PAST, ...current };

/** All words: only older servers leave some out. */
export type ShownConsents = Required<Consents>;

/** Settings that decide about the line above the button. */
type Asking = { handOver: HandOver; showNames: boolean; targets: readonly Target[] };

/** The words that a petition's forms show now. */
export function consentsFor(petition: Asking): ShownConsents {
  const handOver = byLanguage((language) => handOverLine(petition, language));
  // A form from before shows no line, and sends back `version` alone: its signer was not told that names go out.
  return { version: CURRENT.count, lineVersion: CURRENT[petition.handOver], ...boxes, handOver };
}

function handOverLine({ handOver, showNames, targets }: Asking, language: Language): string {
  const { goesTo, notHandedOver, unlessTicked, neverListed } = CATALOGUE[language].consents;
  if (handOver === 'count') return `${showNames ? unlessTicked : notHandedOver} ${neverListed}`;
  const names = targets.map(({ name }) => localized(name, language).text).join(' · ');
  return `${goesTo} ${names}${FULL_STOPS[SCRIPTS[language]]} ${neverListed}`;
}

const FULL_STOPS: Record<Script, string> = { Khmr: '។', Latn: '.' };

/** The words of a petition that hands over numbers and shows names. */
export const CONSENTS = consentsFor({ handOver: 'count', showNames: true, targets: [] });

/** @returns `version`, or null if there never was such a version. */
export function knownConsents(version: string | undefined): string | null {
  return version !== undefined && Object.hasOwn(CONSENT_WORDS, version) ? version : null;
}

/** The wording that the signer saw; undefined for an unknown version. */
export function wordsOf(version: string | null): Words | undefined {
  const known = knownConsents(version ?? undefined);
  return known === null ? undefined : CONSENT_WORDS[known];
}

/** The boxes of a form, by their names in it. */
export type Box = 'showName' | 'showComment' | 'news';

/** The words beside each box; older versions do not have them all. */
export function boxWords<Of extends Boxes>({
  showName,
  comment,
  news,
}: Of): { [Name in Box]: Of[Name extends 'showComment' ? 'comment' : Name] } {
  return { showName, showComment: comment, news };
}

/** Who gets the name by what its signer was shown; nobody where no line said otherwise. */
export function handOverOf(version: string | null): HandOver {
  return wordsOf(version)?.handOver ?? 'count';
}
