/**
 * English, and the type of every other language: a missing message does not compile. These messages are read
 * before signing; the rest is in `signing.ts`.
 */
export const form = {
  form: {
    to: 'To:',
    language: 'Language',
    readAll: 'Read the whole text',
    readLess: 'Show less',
    way: {
      count: (text: string, count: number) =>
        count === 1 ? `${text} person has signed` : `${text} people have signed`,
      first: 'Be among the first to sign',
      step: (step: string, goal: string) => `Next step: ${step}. On the way to ${goal}.`,
      goal: (goal: string) => `On the way to ${goal}.`,
      reached: (count: string) => `Goal reached. ${count} and rising.`,
    },
    name: 'Full name',
    email: 'E-mail',
    emailHint: 'So that you are counted once. It is never shown.',
    emailHintLetter: 'We send you an e-mail, for you to confirm. The address is never shown.',
    country: 'Country where you live',
    chooseCountry: 'Choose a country',
    add: {
      these: (what: string) => `Add ${what}`,
      phone: 'a telephone number',
      city: 'a city',
      comment: 'a comment',
      comma: ', ',
      or: ' or ',
    },
    phone: 'Telephone',
    city: 'City',
    comment: 'Why do you sign?',
    optional: 'optional',
    sign: 'Sign the petition',
    sending: 'Sending…',
    unavailable: 'Your signature could not be sent. Please try again.',
    privacy:
      'Your e-mail address is turned into a code that only tells whether it has signed already. The address itself is kept only if you ask for news.',
    privacyLetter:
      'Your e-mail address is kept until you confirm, for 72 hours at most. After that only a code is left, which tells whether it has signed already. The address itself is kept longer only if you ask for news.',
    privacyNotice: 'What we do with your data',
  },
  failed: {
    notFound: 'This petition could not be found.',
    away: 'This cannot be shown just now.',
    retry: 'Try again',
  },
};

export type Messages = typeof form;
