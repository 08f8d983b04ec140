/** English, and the type of every other language: a missing sentence does not compile. */
export const signerPage = {
  title: 'Your signature',
  waiting: {
    heading: 'Please confirm your signature',
    lead: 'One more step: look at what was written, then press the button. Only then does the signature count.',
    confirm: 'Confirm my signature',
    notMine: 'If it was not you, press here. We ask once more, and an hour later all of this is erased.',
    notMe: 'I did not sign this',
    changed: 'Somebody signed again with your address, and this was changed. Please look at it once more.',
  },
  expired: {
    heading: 'The 72 hours are over',
    text: 'This signature was not confirmed in time, so it was not counted. What was written is erased by itself.',
    signAgain: 'Sign again',
  },
  tooLate: {
    heading: 'The petition is closed',
    text: 'This signature was not confirmed before the count became final, so it was not counted. What was written is erased by itself.',
  },
  unknown: {
    heading: 'This link is not known, or no longer valid',
    text: 'A link that nobody confirms works for 72 hours at most, and every link stops working when its signature is erased. If you have just received it, check that it is complete: some mail programs break long links in two.',
  },
  removed: {
    heading: 'This signature is not counted any more',
    text: 'The campaign has taken it off, for example because it looked like a second one of the same person, or not like one of a real person. For 24 hours the campaign can bring it back; then your name and everything else that you gave is erased.',
    mistake: 'Is this a mistake? Write to the campaign, or sign again while the petition is open.',
    erase: 'Erase everything now',
  },
  counted: {
    heading: 'Thank you. Your signature counts.',
  },
  held: {
    heading: 'Thank you. Your signature is confirmed.',
    text: 'A great many signatures came in at the same time as yours, so somebody will look at yours before it is counted. There is nothing more to do.',
  },
  keepEmail:
    'Keep the e-mail: its link leads to your own page, where you can see what we keep, change what you allow, and withdraw your signature. Whoever has the link can do so: do not pass it on.',
  choices: {
    heading: 'What you allow',
    neverListed: 'Names of signers who live in Cambodia are never shown, to protect them and their families.',
    emailAgain: 'For news, please write your e-mail address again',
    emailAgainWhy: 'We have not kept it. It must be the one that you signed with.',
    otherEmail: 'This is not the address that you signed with.',
    save: 'Save my choices',
    saved: 'Your choices are saved.',
    changed: 'Something was changed meanwhile, perhaps in another window. Please look once more.',
  },
  stored: {
    heading: 'What we keep about you',
    day: 'Day of signing',
    partner: 'Partner',
    page: 'Page where you signed',
    emailAsCode: 'Not kept. We keep only a code made from it, so that you are counted once.',
    emailForNews: (email: string) => `${email}, kept because you asked for news.`,
    showName: 'Show my name',
    showComment: 'Show my comment',
    news: 'News by e-mail',
    yes: 'Yes',
    no: 'No',
    yesTo: (words: string) => `Yes, to these words: “${words}”`,
    nothing: 'nothing',
    besides:
      'Besides this we keep the exact time of signing, notes that help to tell people from programs, and a code of the provider of your mailbox; for seven days also a code of the network. No IP address.',
    correct: 'Is something wrong? Withdraw this signature and sign again.',
  },
  withdraw: {
    button: 'Withdraw my signature',
    sureHeading: 'Do you want to take your signature back?',
    sure: 'We then erase your name and everything else that you gave, and your signature is not counted any more. We cannot bring it back. As long as the petition is open, you can sign again.',
    keep: 'Keep my signature',
    doneHeading: 'Your signature is withdrawn',
    done: 'What you gave is erased, and your signature is not counted any more. The link in your e-mail no longer works.',
  },
  notMe: {
    sureHeading: 'You did not sign this?',
    sure: 'Press once more. Everything that was written is then erased after an hour. It is not counted, and we send no reminder.',
    back: 'Back to the page',
  },
  erasing: {
    heading: 'This signature will be erased',
    /** `time`: `19:00 GMT+7`. */
    text: (minutes: number, time: string) =>
      `Somebody who reads this mailbox pressed “I did not sign this”. In ${minutes === 1 ? 'one minute' : `${minutes} minutes`}, at ${time}, everything that was written is erased. There is nothing more to do.`,
    afterAll: 'Did you sign, and was the button pressed by mistake? Until then you can still confirm.',
  },
  household: {
    heading: 'Other names with your address',
    lead: 'These names too have signed with your e-mail address. Up to three people can share one. Erase what you do not know.',
    counts: 'counts',
    confirmed: 'confirmed',
    waits: 'not confirmed',
    button: 'Erase this signature',
    sureHeading: 'Do you want to erase this signature?',
    sureConfirmed:
      'It was confirmed from your mailbox. If somebody shares this address with you, please ask them first.',
    sureCounted:
      'Everything that was written under this name is erased at once, and it is not counted any more. We cannot bring it back.',
    sureWaiting: 'Everything that was written under this name is erased at once. It was never counted.',
    keep: 'Keep it',
    cleared: 'That signature is erased.',
    full: 'Three names with your address count already, and no more than three can. Erase one of them first, and then confirm.',
  },
  toPetition: 'To the petition',
};

export type SignerPageTexts = typeof signerPage;
