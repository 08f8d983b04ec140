/** Where the tag stands: the pages of a petition, and what goes wrong on them. */
export const placements = {
  lead: 'Every page where the tag was seen. It tells which page it stands on, and nothing of its readers.',
  none: {
    title: 'The tag has not been seen yet',
    text: 'As soon as somebody opens a page with the tag, the page is listed here within a minute. There is nothing to set up. Each partner’s tag is on the partner’s own page.',
    partners: 'To the partners',
  },
  download: 'Download as CSV',
  filter: 'Which pages',
  filters: {
    all: 'All',
    trouble: 'With trouble',
    silent: 'Silent',
    stranger: 'Of strangers',
    ours: 'Ours and partners’',
  },
  more: (count: string) => `Show ${count} more`,
  nothing: 'No page is of this kind.',
  owner: {
    own: 'Our own page',
    partner: (name: string) => name,
    stranger: 'Not a site of a partner',
  },
  credits: (names: string) => `credits ${names}`,
  seenToday: 'Seen today',
  seenOn: (day: string) => `Last seen on ${day}`,
  seenFirst: (day: string) => `first on ${day}`,
  notSeen: 'Known from its signatures alone: the tag has not told of it yet',
  today: 'Views today',
  week: 'In 7 days',
  signatures: 'Signatures',
  chart: (count: string, day: string) => `${count} views in 28 days; most on ${day}`,
  noViews: 'No views in 28 days',
  elements: {
    'petition-form': 'form',
    'signature-counter': 'count',
    'thank-you-wall': 'thanks to donors',
  } as Readonly<Record<string, string>>,
  version: (version: string) => `version\u00a0${version}`,
  oldVersion: (version: string) => `version\u00a0${version}, an older one`,
  other: {
    title: 'All other pages',
    text: 'Pages beyond the first 500, and addresses where nobody has seen the tag.',
  },
  troubles: {
    silent: (days: string) =>
      `Not seen for ${days} days, though it was before. Perhaps the page is gone, or the tag was taken off it: open the page and look.`,
    partnerUnknown: (name: string) =>
      `The partner “${name}” in the tag is unknown. Signatures from here are credited to nobody.`,
    partnerMeant: (name: string, near: string) =>
      `The partner “${name}” in the tag is unknown: is ${near} meant? Signatures from here are credited to nobody.`,
    petitionUnknown: (name: string) =>
      `“${name}” in the tag is unknown. Please ask those who run the page to mend the tag.`,
    petitionMeant: (name: string, near: string) =>
      `“${name}” in the tag is unknown: is “${near}” meant? Please ask those who run the page to mend the tag.`,
    noPartner: (partner: string) =>
      `The site is that of ${partner}, but the tag credits nobody. Send them their tag once more.`,
    otherPartner: (partner: string, named: string) =>
      `The site is that of ${partner}, but the tag credits ${named}. Ask them whether that is meant.`,
    late: 'The script comes late here, so many readers see the page before the form. It helps to put the tag higher up in the page.',
    storageRefused:
      'Browsers may store nothing here, so a signature that cannot be sent does not wait for a connection. That is often so in a frame of another site.',
    serverAway:
      'Readers here often could not reach the server. Perhaps a rule of the site or a program against advertising blocks it.',
  },
  actions: {
    takeSite: 'This is a partner’s site',
    takeSiteOf: (partner: string) => `This is the site of ${partner}`,
    addAlias: (name: string) => `Let “${name}” credit a partner`,
    addAliasOf: (name: string, partner: string) => `Let “${name}” credit ${partner}`,
    credit: 'Credit signatures from here',
    tag: (partner: string) => `The tag of ${partner}`,
  },
  partner: 'Partner',
  choosePartner: 'Choose a partner',
  site: {
    title: 'Whose site is this?',
    text: (site: string) => `All pages on ${site} then count as the partner’s own.`,
    button: 'Save',
    done: 'The site is the partner’s now.',
  },
  alias: {
    title: (name: string) => `Whom does “${name}” credit?`,
    text: 'From now on signatures with this name are credited to the partner. The tag may stay as it is.',
    button: 'Save',
    done: 'The name credits the partner from now on.',
    taken: 'This name credits a partner already.',
  },
  credit: {
    title: 'Credit signatures from this page',
    text: 'Signatures that were given here and are credited to nobody become the partner’s. The petition’s count stays as it is. This cannot be taken back.',
    number: (count: string) => `Signatures without a partner: ${count}`,
    none: 'All signatures from this page are credited already.',
    button: (count: string) => `Credit ${count}`,
    doing: (done: string, total: string) => `${done} of ${total} credited`,
    done: (count: string) => `Credited: ${count}`,
  },
  csv: {
    page: 'Page',
    site: 'Whose site',
    partner: 'Credits',
    first: 'First seen',
    last: 'Last seen',
    today: 'Views today',
    week: 'Views in 7 days',
    month: 'Views in 28 days',
    signatures: 'Signatures',
    elements: 'Elements',
    version: 'Version',
    trouble: 'Trouble',
  },
};

export type PlacementsWords = typeof placements;
