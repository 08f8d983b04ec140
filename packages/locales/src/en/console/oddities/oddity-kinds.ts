/** Each kind of what looks odd: its name, what was found, why it may be innocent, and what to do. Numbers come formatted. */
export const oddityKinds = {
  burst: {
    title: 'Many signatures within minutes',
    found: (count: string, from: string, to: string, most: string) =>
      `${count} signatures between ${from} and ${to}, up to ${most} in a minute.`,
    usual: (count: string) => `In an hour like this about ${count} are usual.`,
    noUsual: 'It is too early to know what is usual.',
    innocent:
      'A broadcast, a large page or a newsletter brings people all at once. They then come from many places and mail providers.',
    todo: 'Look at the busiest minute: do countries, pages, mail domains and names differ? Remove what is not genuine. Announce the next action, and nobody wonders.',
  },
  busyHours: {
    title: 'Hours that are much busier than usual',
    found: (count: string, from: string, to: string, usual: string) =>
      `${count} signatures between ${from} and ${to}; about ${usual} are usual then.`,
    innocent: 'News, or a holiday when families sit together, brings such an evening.',
    todo: 'Look at the signatures of that day, grouped by page, then by country.',
  },
  country: {
    title: (country: string) => `Many signatures: ${country}`,
    found: (count: string, people: string) =>
      `${count} signatures from there; your table says ${people} people.`,
    over: 'More have signed than live there.',
    share: (own: string, others: string) =>
      `${own} of a thousand have signed there, ${others} in the other countries.`,
    innocent:
      'The number in the table may be too small or old, or a chapter there is keen. Relatives and travellers sign too.',
    todo: 'Look at them by day, page and mail domain. If the table is wrong, set it right.',
  },
  unlisted: {
    title: (country: string) => `Not in your table: ${country}`,
    found: (count: string) =>
      `${count} signatures from a country of which the table of communities says nothing.`,
    innocent: 'A community that nobody has counted yet, or people who support you.',
    todo: 'Add the country to the table, with a rough number.',
  },
  domain: {
    title: 'A new mail domain brings many',
    found: (count: string, share: string, first: string) =>
      `${count} signatures with addresses of one domain, ${share}% of the week. The first came on ${first}.`,
    innocent: 'A firm, a school or a temple has addresses of its own, and its people sign together.',
    todo: 'Look at them: do names and comments read like people? Only a code is stored. To learn whether it is a domain that you know, type that domain into the filter “Mail domain”.',
  },
  network: {
    title: 'Many signatures from one network on a day',
    found: (count: string, day: string, share: string) =>
      `${count} signatures on ${day}, ${share}% of that day.`,
    innocent:
      'A campus, a hostel of workers, an event or a telephone company puts many people behind one address.',
    todo: 'Look at them. For an event, make an event link on the page of partners next time.',
  },
  page: {
    title: 'A page brings unusually many',
    found: (count: string, page: string, from: string, to: string) =>
      `${count} signatures through ${page} between ${from} and ${to}.`,
    most: (most: string, usual: string) => `Up to ${most} in an hour; about ${usual} are usual for it.`,
    quiet: 'At these hours the page otherwise brings nobody.',
    unknown: 'pages where nobody has seen the tag',
    innocent: 'A post that many share, or a newsletter with a link to this page.',
    todo: 'Look at them by country and mail domain, and ask whose page it is.',
    todoUnknown:
      'Look at that day, grouped by page: a browser can claim any page. If they are not genuine, remove them.',
  },
  removal: {
    title: 'A large removal',
    found: (count: string, day: string, reason: string) =>
      `${count} signatures were taken off on ${day}: ${reason}.`,
    usual: (count: string) => `About ${count} are usual.`,
    innocent: 'Cleaning up looks like this. It is a good sign, if it is told.',
    todo: 'Tell it before somebody asks: the public list of removals shows the number.',
  },
  undone: {
    title: 'A removal that was taken back',
    found: (count: string, day: string, reason: string) =>
      `${count} signatures that were taken off on ${day} (${reason}) count again.`,
    innocent: 'Somebody looked again, and found people.',
    todo: 'Tell it: the count has fallen and risen again.',
  },
  held: {
    title: 'Signatures wait for you',
    found: (count: string, day: string) =>
      `${count} are held and do not count. The oldest was given on ${day}.`,
    innocent: 'Most of them are often people: a busy network, or a fast thumb.',
    todo: 'Release those who are people, and remove the others.',
  },
  jump: {
    title: 'Many counted at once',
    batch: (count: string, day: string, all: string) =>
      `${count} signatures on paper or carried over were added for ${day}, of ${all} in all.`,
    import: (count: string, day: string, all: string) =>
      `${count} people were imported on ${day}, of ${all} in all.`,
    innocent: 'Sheets of paper and older platforms come in one piece.',
    todo: 'Say where they come from, and keep the sheets or the file.',
  },
  partner: {
    title: 'One partner brings nearly all',
    found: (partner: string, count: string, all: string) => `${partner}: ${count} of ${all}.`,
    innocent: 'It has the most readers, or the others have not begun.',
    todo: 'Help the other partners to put up the tag. Look at these signatures by day.',
  },
};

export type OddityKindsWords = typeof oddityKinds;
