/** Sentences to publish about what looks odd. Numbers, days and places come formatted, in the language of the sentence. */
export const sentences = {
  fewerThanFive: 'fewer than five',
  burst: (count: string, day: string, from: string, to: string) =>
    `On ${day} between ${from} and ${to}, ${count} signatures came within a short time, more than usual. We noticed it ourselves and are looking at them. What is not genuine leaves the count, and we say so.`,
  country: (count: string, country: string, people: string) =>
    `${count} signatures come from this country: ${country}. That is many for a community that we estimate at ${people} people. We noticed it ourselves and are looking at them.`,
  unlisted: (count: string, country: string) =>
    `${count} signatures come from this country: ${country}. We have no estimate of the community there yet.`,
  domain: (count: string) =>
    `In the last days ${count} signatures came with addresses of one mail domain that was new to us. We noticed it ourselves and are looking at them. What is not genuine leaves the count, and we say so.`,
  network: (count: string, day: string) =>
    `On ${day}, ${count} signatures came from one network, as from a campus, a workplace or a telephone company. We noticed it ourselves and are looking at them.`,
  page: (count: string, day: string, page: string) =>
    `On ${day}, ${count} signatures came through ${page} within a short time, more than usual. We noticed it ourselves and are looking at them.`,
  unknownPages: 'pages that we do not know',
  removal: (count: string, day: string, reason: string) =>
    `On ${day} we took ${count} signatures off the count (${reason}). We list every removal in public.`,
  reasons: {
    duplicate: 'signed twice',
    'not-genuine': 'not genuine',
    test: 'tests of our own',
    other: 'another reason',
  } as Readonly<Record<string, string>>,
  undone: (count: string, day: string) =>
    `Of the signatures that we had taken off the count on ${day}, ${count} count again: we looked once more, and the removal was a mistake.`,
  held: (count: string, day: string) =>
    `${count} signatures wait for one of us to look at them, and do not count until then. The oldest was given on ${day}.`,
  batch: (count: string, day: string) =>
    `The count has risen by ${count} at once: these signatures were collected on paper, or before this platform, and were counted on ${day}.`,
  import: (count: string, day: string) =>
    `On ${day} the count rose by ${count} at once: these people had signed on our earlier platform.`,
  partner: (count: string, all: string) =>
    `Of ${all} signatures ${count} came through one of our partners. The others have only begun.`,
};

export type OdditySentences = typeof sentences;
