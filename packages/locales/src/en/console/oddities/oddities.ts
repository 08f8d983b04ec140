/** What would look odd from outside, found first. */
export const oddities = {
  lead: 'What somebody could point at from outside. Most of it is innocent: look at it first, explain it, and tell it before others do.',
  weights: { 1: 'When there is time', 2: 'Look this week', 3: 'Look today' },
  innocent: 'It may be innocent',
  todo: 'What to do',
  show: 'Show these signatures',
  showHeld: 'Decide about them',
  toPartners: 'Announce an action',
  toTable: 'To the table of communities',
  clear: {
    title: 'Nothing looks odd',
    text: 'Minutes, countries, pages, mail domains, networks and removals are as usual.',
  },
  explained: 'Explained',
  explainedCount: (number: number, count: string) =>
    number === 1 ? '1 explained, and not grown since' : `${count} explained, and not grown since`,
  explain: {
    open: 'This is explained',
    label: 'Explained by',
    hint: 'Such as: the broadcast of 3 March. Without names of people.',
    save: 'Note it',
    cancel: 'Not now',
    done: 'It is noted. It comes back if it grows.',
    by: (name: string, day: string) => `${name}, ${day}`,
    somebody: 'The command line, or somebody who is gone',
    takeBack: 'Take this back',
  },
  publish: {
    open: 'A sentence to publish',
    hint: 'No names, and no number below five. Change it as it fits.',
    copy: 'Copy',
    copied: 'It is copied.',
  },
  chart: (from: string, to: string) => `Signatures from ${from} to ${to}`,
  usualLine: 'usual',
  removals: {
    title: 'Taken off the count',
    none: 'Nothing was taken off since this day.',
    day: 'Day',
    reason: 'Reason',
    number: 'Signatures',
    undone: (count: string) => `${count} brought back`,
    since: (day: string) => `Since ${day}. Everybody can read these numbers on the petition’s page.`,
    reasons: {
      duplicate: 'signed twice',
      'not-genuine': 'not genuine',
      test: 'a test',
      other: 'another reason',
    } as Readonly<Record<string, string>>,
  },
  names: {
    title: 'Names that repeat',
    lead: 'Many people share a name: of the most common full name about one in a thousand. Names are listed where more have signed than chance brings. They are shown to you alone, and never noted.',
    start: 'Look through the names',
    again: 'Look again',
    none: 'No name repeats more than it may.',
    row: (count: string, days: string) => `${count} signatures on ${days} days`,
    onOneDay: (count: string) => `${count} signatures, all on one day`,
    expected: (count: string) => `up to ${count} may be chance`,
    show: 'Show',
    found: (count: string) => `Names that repeat: ${count}`,
  },
  lookedAt: {
    title: 'What was looked at',
    clocks: (zone: string) => `Days and times are those of ${zone}.`,
    times: (day: string) => `Every minute and hour since ${day}, beside the same hours of four weeks before.`,
    tooEarly: (day: string) =>
      `Every minute since ${day}. It is too early to know what is usual: some days are needed.`,
    announced: (number: number, count: string) =>
      number === 1
        ? '1 action was announced; what it brought is not odd.'
        : `${count} actions were announced; what they brought is not odd.`,
    communities: (number: number, count: string) =>
      number === 1
        ? 'Signatures of 1 country beside its community.'
        : `Signatures of ${count} countries beside their communities.`,
    noCommunities: 'Countries were not compared: the table of communities is empty.',
    pages: (moment: string) => `Every page and hour since ${moment}.`,
    sources: (count: string) =>
      `Mail domains and networks of ${count} signatures: the newest, and those of the busiest hours.`,
    count: (day: string) =>
      `Removals, imports, paper and carried over since ${day}; held signatures; what each partner brings.`,
  },
};

export type OdditiesWords = typeof oddities;
