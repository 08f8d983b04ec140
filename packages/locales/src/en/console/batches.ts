/** Signatures on paper, and those carried over from elsewhere. */
export const batches = {
  lead: 'These signatures are added to those that were given online.',
  add: 'Add signatures',
  none: {
    title: 'There are none yet',
    text: 'Signatures on sheets of paper are entered here as a number, and so are those of an earlier page.',
  },
  kinds: { paper: 'On paper', 'carried-over': 'Carried over' },
  sum: (count: string) => `${count} altogether`,
  replaced: (counts: string) =>
    `People from an import have taken the place of this number: ${counts} of it count. It cannot be changed any more.`,
  actions: {
    open: (count: string) => `What to do with these ${count}`,
    change: 'Change',
    remove: 'Remove',
  },
  form: {
    add: 'Add signatures',
    change: 'Change signatures',
    petition: 'Petition',
    kind: 'How they were given',
    paperHint: 'On sheets that you have.',
    carriedOverHint: 'On another page, before this one.',
    signatures: 'How many',
    countedOn: 'Day they were counted',
    partner: 'Brought by',
    noPartner: 'No partner',
  },
  remove: {
    title: 'Remove these signatures?',
    text: 'They do not count any more.',
    button: 'Remove',
    done: 'They are removed.',
  },
};

export type BatchesWords = typeof batches;
