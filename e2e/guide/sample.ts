// Invented people, and a petition of theirs.
import type { Language } from '@samleng/contract';

const PETITION = {
  km: {
    title: 'រថយន្តបណ្ណាល័យសម្រាប់ស្រុករបស់យើង',
    lead: 'យើងស្នើសុំរថយន្តបណ្ណាល័យមួយ ដែលមកដល់គ្រប់ភូមិ មួយខែម្ដង។',
    text: 'កុមារជាច្រើនរស់នៅឆ្ងាយពីបណ្ណាល័យ។ រថយន្តមួយអាចនាំសៀវភៅទៅជិតពួកគេ។\n\nយើងស្នើសុំសាលាស្រុកឱ្យចាប់ផ្ដើមនៅឆ្នាំនេះ។',
    target: 'សាលាស្រុក',
  },
  en: {
    title: 'A library bus for our district',
    lead: 'We ask for a library bus that comes to every village once a month.',
    text: 'Many children live far from a library. A bus can bring the books to them.\n\nWe ask the district hall to begin this year.',
    target: 'District hall',
  },
  fr: {
    title: 'Un bibliobus pour notre district',
    lead: 'Nous demandons un bibliobus qui passe dans chaque village une fois par mois.',
    text: 'Beaucoup d’enfants vivent loin d’une bibliothèque. Un bus peut leur apporter les livres.\n\nNous demandons au district de commencer cette année.',
    target: 'District',
  },
};

const PEOPLE = {
  km: { owner: 'ចាន់ សុខា', campaigner: 'លី ដារ៉ា', partner: 'កែវ បុប្ផា', program: 'តារាងថ្ងៃសុក្រ' },
  en: { owner: 'Sokha Chan', campaigner: 'Dara Ly', partner: 'Bopha Keo', program: 'Friday’s table' },
  fr: { owner: 'Sokha Chan', campaigner: 'Dara Ly', partner: 'Bopha Keo', program: 'Tableau du vendredi' },
};

/** A word that is mended in the demo's petition, and why. */
const CORRECTION = {
  km: { wrong: 'តាមប្រៃសណីយ៍', right: 'តាមសំបុត្រប្រៃសណីយ៍', reason: 'ពាក្យមួយមិនច្បាស់។' },
  en: { wrong: 'by post', right: 'by letter', reason: 'One word was not clear.' },
  fr: { wrong: 'par la poste', right: 'par courrier', reason: 'Un mot n’était pas clair.' },
};

/** Of the demo's petition: two whose comments may be shown, three that are made up, one who asks to be deleted. */
const SIGNERS = {
  km: {
    speaking: [
      { name: 'សុខ ស្រីមុំ', comment: 'ម្ដាយខ្ញុំមិនដែលបានបោះឆ្នោតទេ។' },
      { name: 'មាស សុផល', comment: 'ខ្ញុំធ្វើការនៅប្រទេសកូរ៉េ ប៉ុន្តែខ្ញុំនៅតែជាពលរដ្ឋខ្មែរ។' },
    ],
    madeUp: ['កក ខខ', 'គគ ឃឃ', 'ចច ឆឆ'],
    asking: 'ប្រាក់ វុទ្ធី',
    words: 'ម្ដាយខ្ញុំមិនដែលបានបោះឆ្នោត។',
  },
  en: {
    speaking: [
      { name: 'Sreymom Sok', comment: 'My mother has never been able to vote in all her life.' },
      { name: 'Sophal Meas', comment: 'I work in Korea, but I am still a citizen.' },
    ],
    madeUp: ['Aaa Bbb', 'Ccc Ddd', 'Eee Fff'],
    asking: 'Vuthy Prak',
    words: 'My mother has never voted.',
  },
  fr: {
    speaking: [
      { name: 'Sreymom Sok', comment: 'Ma mère n’a jamais pu voter de toute sa vie.' },
      { name: 'Sophal Meas', comment: 'Je travaille en Corée, mais je reste une citoyenne.' },
    ],
    madeUp: ['Aaa Bbb', 'Ccc Ddd', 'Eee Fff'],
    asking: 'Vuthy Prak',
    words: 'Ma mère n’a jamais voté.',
  },
};

export const PASSWORD = 'three words together';

export function sampleIn(language: Language) {
  // A petition in the guide's language, and in another that many readers know.
  const languages: Language[] = language === 'en' ? ['en', 'km'] : [language, 'en'];
  return {
    people: PEOPLE[language],
    petition: { slug: 'library-bus', languages, in: PETITION },
    correction: { ...CORRECTION[language], in: CORRECTION },
    signers: { ...SIGNERS[language], in: SIGNERS },
  };
}

export type Sample = ReturnType<typeof sampleIn>;

/** Of the demo campaign. */
export const DEMO_PETITION = 'right-to-vote';
export const DEMO_CAMPAIGN = 'ceroc';

/** Of the signer who asks to be deleted. */
export const ASKING_EMAIL = 'vuthy@example.org';
