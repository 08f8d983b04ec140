/** In the tables of a count that the console hands out as files, besides the words of its page. */
export const countFile = { shortName: 'Short name', code: 'Code' };

export type CountFileWords = typeof countFile;
