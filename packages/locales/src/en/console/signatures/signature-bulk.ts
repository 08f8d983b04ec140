const signaturesOf = (number: number, count: string) =>
  number === 1 ? '1 signature' : `${count} signatures`;

/** Removing, releasing, and bringing back. */
export const signatureBulk = {
  chosen: (number: number, count: string) => `${signaturesOf(number, count)} chosen`,
  allFound: 'Choose all that are found',
  allFoundChosen: 'All that are found are chosen',
  clear: 'Choose none',
  remove: 'Remove …',
  release: 'Release …',
  counting: 'Counting what this concerns …',
  states: {
    validated: (count: string) => `Counted: ${count}`,
    pending: (count: string) => `Waiting for the e-mail: ${count}`,
    held: (count: string) => `Held: ${count}`,
    removed: (count: string) => `Removed already: ${count}`,
  },
  concerns: 'What this concerns',
  count: 'The public count',
  moves: (before: string, after: string) => `It goes from ${before} to ${after}.`,
  mayMove: (before: string, after: string) => `It goes from ${before} to ${after} at most.`,
  staysAt: (before: string) => `It stays at ${before}.`,
  imported: (count: string) => `Imported ones among them, which count as carried over: ${count}`,
  removing: {
    title: 'Remove these signatures?',
    text: 'They stop counting at once. For 24 hours you can undo it; then who signed is erased for good.',
    reason: 'Why',
    reasons: {
      duplicate: 'The same person twice',
      'not-genuine': 'Not genuine',
      test: 'A test',
      other: 'Another reason',
    },
    reasonHint: 'How many were removed on a day and why is public, without any name.',
    reasonMissing: 'Please choose why.',
    button: (number: number, count: string) => `Remove ${signaturesOf(number, count)}`,
    nothing: 'All of these are removed already.',
    running: (done: string, all: string) => `${done} of ${all} removed`,
    done: (number: number, count: string) => `${signaturesOf(number, count)} removed`,
    doneText: 'You can undo this for 24 hours, here or in the list of removals.',
    stopped: (done: string, all: string) =>
      `Stopped: ${done} of ${all} are removed, the others are as they were.`,
    failed: (done: string, all: string) =>
      `The connection broke: ${done} of ${all} are removed. You can go on, or leave it at that.`,
  },
  releasing: {
    title: 'Release these signatures?',
    text: 'Those that are confirmed, or need no e-mail, count at once. The others get their e-mail, and count when it is answered.',
    button: (number: number, count: string) => `Release ${signaturesOf(number, count)}`,
    nothing: 'None of these is held.',
    running: (done: string, all: string) => `${done} of ${all} released`,
    done: 'Released',
    counted: (count: string) => `Count now: ${count}`,
    pending: (count: string) => `Get their e-mail: ${count}`,
    expired: (count: string) => `Too late to confirm: ${count}`,
    stopped: (done: string, all: string) =>
      `Stopped: ${done} of ${all} are released, the others are still held.`,
    failed: (done: string, all: string) =>
      `The connection broke: ${done} of ${all} are released. You can go on, or leave it at that.`,
    expiredById: 'The time to confirm one of these is over, so it cannot count any more.',
  },
  removals: {
    title: (number: number, count: string) =>
      number === 1 ? '1 removal can still be undone' : `${count} removals can still be undone`,
    removed: (number: number, count: string) => signaturesOf(number, count),
    counted: (count: string) => `${count} of them had been counted`,
    until: (at: string) => `until ${at}`,
    undo: 'Undo …',
  },
  undoing: {
    title: 'Bring these signatures back?',
    text: 'They are again what they were. Who has withdrawn meanwhile stays away, and who has signed again counts once.',
    button: 'Bring back',
    running: (done: string) => `${done} brought back`,
    done: 'Brought back',
    restored: (count: string) => `Brought back: ${count}`,
    counted: (count: string) => `Count again: ${count}`,
    withdrawn: (count: string) => `Withdrawn by their signers meanwhile: ${count}`,
    signedAgain: (count: string) => `Signed again meanwhile: ${count}`,
    noPlace: (count: string) => `Others have signed from their mailbox meanwhile: ${count}`,
    stopped: 'Stopped. The rest is still removed; you can go on.',
    failed: 'The connection broke. What is brought back stays so; you can go on.',
    tooLate: 'They are brought back already, or 24 hours are over and who signed is erased.',
  },
  stop: 'Stop',
  stopping: 'Stopping …',
  goOn: 'Go on',
  leave: 'Leave it at that',
  close: 'Close',
  undo: 'Undo',
};

export type SignatureBulkWords = typeof signatureBulk;
