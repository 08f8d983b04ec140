import type { CountFileWords } from '../en/count-file.ts';

/** Dans les tableaux du total que la console donne en fichiers, à côté des mots de la page elle-même. */
export const countFile: CountFileWords = { shortName: 'Nom court', code: 'Code' };
