/**
 * The counter's few messages in every language. They travel with the counter, so that a page that
 * holds nothing else is spared one request.
 */
const en = {
  signed: (count: number): string => (count === 1 ? 'person has signed' : 'people have signed'),
  signedFinal: (count: number): string => (count === 1 ? 'person signed' : 'people signed'),
  goal: (goal: string) => `Goal ${goal}`,
  daysLeft: (text: string, days: number) => (days === 1 ? `${text} day left` : `${text} days left`),
  closed: (date: string) => `Closed on ${date}`,
  closedNoDate: 'Closed',
  opens: 'Not open yet',
  paused: 'Paused just now',
  progress: 'Way to the goal',
  away: 'The count cannot be shown just now.',
  notFound: 'This petition could not be found.',
};

type CounterMessages = typeof en;

const km: CounterMessages = {
  signed: () => 'នាក់បានចុះហត្ថលេខា',
  signedFinal: () => 'នាក់បានចុះហត្ថលេខា',
  goal: (goal) => `គោលដៅ ${goal}`,
  daysLeft: (text) => `នៅសល់ ${text}\u00a0ថ្ងៃទៀត`,
  closed: (date) => `បានបិទនៅថ្ងៃទី\u00a0${date}`,
  closedNoDate: 'បានបិទ',
  opens: 'មិនទាន់បើក',
  paused: 'ផ្អាកជាបណ្ដោះអាសន្ន',
  progress: 'ដំណើរឆ្ពោះទៅរកគោលដៅ',
  away: 'ឥឡូវនេះមិនអាចបង្ហាញចំនួនបានទេ។',
  notFound: 'រកមិនឃើញញត្តិនេះទេ។',
};

const fr: CounterMessages = {
  signed: (count) => (count < 2 ? 'personne a signé' : 'personnes ont signé'),
  signedFinal: (count) => fr.signed(count),
  goal: (goal) => `Objectif ${goal}`,
  daysLeft: (text, days) => (days < 2 ? `${text}\u00a0jour restant` : `${text}\u00a0jours restants`),
  closed: (date) => `Pétition close le ${date}`,
  closedNoDate: 'Pétition close',
  opens: 'Pas encore ouverte',
  paused: 'Suspendue pour le moment',
  progress: 'Vers l’objectif',
  away: 'Affichage impossible pour le moment.',
  notFound: 'Cette pétition est introuvable.',
};

export const counterMessages = { en, fr, km };
