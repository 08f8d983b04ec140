/** In the tables of a count that the console hands out as files. English, and the type of every other language. */
export const countFile = {
  columns: {
    way: 'Way',
    partner: 'Partner',
    shortName: 'Short name',
    page: 'Page',
    country: 'Country',
    language: 'Language',
    code: 'Code',
    day: 'Day',
    hour: 'Hour',
    count: 'Signatures',
    sum: 'In all',
  },
  ways: { online: 'On pages', paper: 'On paper', 'carried-over': 'Carried over' },
  otherPages: 'Other pages',
  none: {
    partner: 'Without a partner',
    page: 'Page not told',
    country: 'Country not told',
    language: 'Language not told',
  },
};

export type CountFileWords = typeof countFile;
