/** Messages read while signing and afterwards, in English; they are loaded with the code that signs. */
export const signing = {
  done: {
    title: 'Thank you for signing.',
    first: 'You are the first.',
    count: (count: string) => `You are one of ${count} people.`,
    partner: (count: string) => `Signed through this site: ${count}.`,
    confirm: {
      title: 'One step left',
      sent: 'We have sent you an e-mail.',
      sentTo: 'We have sent an e-mail to',
      otherAddress: 'Write another address',
      press: 'Follow its link and press the button there: then your signature counts.',
      from: 'From:',
      /** As the e-mail has it. */
      subject: 'Please confirm your e-mail address',
      open: (mail: string) => `Open ${mail}`,
      lost: {
        title: 'No e-mail there?',
        text: 'It comes within a few minutes. Look among unwanted mail (spam) too. Its link works for 72 hours at most.',
      },
      ownPhone: 'Open it on your own phone.',
    },
    closedMeanwhile: 'The petition closed before your signature arrived, so it could not be counted.',
    refusedLater: 'Your saved signature could not be counted. Please sign again.',
  },
  closed: {
    title: (date: string) => `Closed on ${date}`,
    count: (text: string, count: number) =>
      count === 1 ? `${text} person signed.` : `${text} people signed.`,
    final: 'This is the final count.',
    notFinal: 'Not final yet: for a day, signatures from before the closing can still be confirmed.',
    next: (title: string) => `Sign: ${title}`,
  },
  upcoming: (date: string) => `Signing opens on ${date}.`,
  paused: 'Signing is paused just now. Please come back later.',
  queued: {
    title: 'Saved on this phone',
    text: (until: string) =>
      `It will be sent by itself, and counted once, when you are back: on this page, or on another one of this site where the petition stands. It is kept here until ${until} at most.`,
    unsaved: {
      title: 'Keep this page open',
      text: 'Your signature could not be sent just now, and this browser cannot save it. Keep this page open: when there is a connection it will be sent by itself, and counted once.',
    },
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn. Nothing of it is kept on this phone.',
  },
  event: {
    on: 'Event: what is typed here is not kept on this device.',
    waiting: (count: string) => `Waiting to be sent: ${count}. Keep this page open.`,
    refused: (count: string) => `Could not be counted: ${count}.`,
    ended: 'The staff link has ended. Signing goes on, with the usual limits.',
    queued: {
      title: 'Thank you. Your signature is waiting.',
      text: 'There is no connection just now. It will be sent by itself, and counted once.',
    },
    next: 'Next person',
  },
  share: {
    title: 'Three people to ask',
    invited: [
      'Three places are free.',
      'One invited. Two to go.',
      'Two invited. One to go.',
      'Three invited. Thank you!',
    ],
    button: 'Send it to three people',
    mail: 'E-mail',
    copy: 'Copy link',
    copied: 'Link copied',
    picture: 'A picture to send',
  },
  hints: {
    phone: 'Never shown. Best with the country’s code, such as +855.',
    commentLength: (length: string, max: string) => `${length} of ${max} letters`,
    emailMeant: (email: string) => `Did you mean ${email}?`,
    countryGuessed: 'Guessed from your time zone.',
  },
  slow: 'One moment more. We make sure that no program signs, or the line is slow. What you wrote is safe.',
  errors: {
    name: 'Please write your name.',
    nameBroken: (letter: string) => `Part of this name is not written in full: ${letter}`,
    nameMisleading: 'This name has signs that do not belong in a name.',
    nameNotAName: 'Please write your name as people call you.',
    nameSign: (sign: string) => `Please write your name without this sign: ${sign}`,
    email: 'Please write your e-mail address.',
    emailInvalid: 'This does not look like an e-mail address, such as sok@example.org.',
    emailUnreachable: 'No e-mail can reach this address. Please check it, or use another one.',
    phoneInvalid: 'This does not look like a telephone number, such as +855\u00a012\u00a0345\u00a0678.',
    country: 'Please choose the country where you live.',
    required: 'Please fill this in.',
    tooLong: 'This is too long.',
    invalid: 'This could not be read. Please write it again.',
  },
};

export type SigningMessages = typeof signing;
