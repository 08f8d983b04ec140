/** The page on which the signatures of a petition are looked after. */
export const signatures = {
  search: {
    label: 'Find by name or e-mail address',
    placeholder: 'Name or e-mail address',
    hint: 'The beginning of a name, or a whole address with @.',
    button: 'Find',
    name: (name: string) => `Name begins with ${name}`,
    part: (name: string) => `Name contains ${name}`,
    email: (address: string) => `Address ${address}`,
    within: (name: string) => `Look for ${name} inside names, too`,
    wrong: {
      name: 'No name can be written like this.',
      email: 'This is not a whole address.',
    },
  },
  states: 'Which signatures',
  all: 'All',
  filters: {
    open: 'Filter',
    title: 'Only some signatures',
    key: 'By what',
    time: 'Time',
    chosen: 'Filters',
    isNot: 'All others than these',
    none: 'Those without one',
    choose: 'Choose …',
    pageHint: 'As in example.org/page. It is easier to choose from the largest: group by page.',
    domainHint: 'Such as example.org, or a code that is shown with a signature.',
    networkHint: 'The code that is shown with a signature. It is kept for seven days.',
    add: 'Show these',
    remove: (filter: string) => `Take away: ${filter}`,
    removeAll: 'Take all away',
    missing: 'Please choose something.',
  },
  group: {
    label: 'Group by',
    none: 'Not grouped',
    title: (key: string) => `Grouped by ${key.toLowerCase()}`,
    show: (group: string, count: string) => `${group}, ${count}: show these`,
    rest: (count: string) => `and ${count} smaller groups`,
    more: 'Show smaller groups',
  },
  progress: {
    scanned: (scanned: string, total: string) => `${scanned} of about ${total} looked at`,
    searching: 'Looking …',
    stop: 'Stop',
    goOn: 'Go on',
    stopped: (scanned: string) => `Stopped after ${scanned}. Others may follow.`,
    failed: (scanned: string) => `The connection broke after ${scanned}. What was found stays here.`,
  },
  list: {
    columns: {
      name: 'Name',
      state: 'State',
      when: 'Signed',
      from: 'From',
      through: 'Through',
      marks: 'Marks',
    },
    more: 'Show more',
    end: (count: string) => `That is all: ${count}.`,
    choose: (name: string) => `Choose ${name}`,
    chooseShown: 'Choose all that are shown',
  },
  empty: {
    none: {
      title: 'Nobody has signed here yet',
      text: 'Each signature appears here as soon as it is given.',
    },
    found: {
      title: 'Nothing found',
      text: 'No signature is like this. Take a filter away, or look for one part of the name alone.',
    },
    held: { title: 'Nothing is held', text: 'No signature waits for somebody to look at it.' },
  },
};

export type SignaturesWords = typeof signatures;
