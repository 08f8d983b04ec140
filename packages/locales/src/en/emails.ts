import { form } from './form.ts';
import { mailboxPage } from './mailbox-page.ts';
import { signerPage } from './signer-page.ts';

/** The reason for an email. */
export type EmailKind = 'confirm' | 'reminder' | 'known' | 'full';

/** The texts of one kind of email. */
type KindTexts = {
  /** Must not say what the email is about: mail providers and people nearby can read it. */
  subject: string;
  /** Just as neutral; the subject where there is none. */
  heading?: string;
  /** Just as neutral, because inboxes show how an email begins. `hours`: how long its link works. */
  opening: (hours: string) => string;
  /** Precedes the petition's title. */
  about: string;
  link: string;
  after: string[];
};

export type EmailTexts = Record<EmailKind, KindTexts> & {
  /** The last email to a mailbox that wants none; it is about no petition. */
  stopped: Omit<KindTexts, 'about'>;
  hours: (hours: number) => string;
  /** The end of every email. `stop`: the link to the page that stops all of them. */
  foot: { organiser: string; questions: string; privacy: string; stop: string };
};

const confirm = {
  heading: 'One more step',
  about: 'This address was used to sign a petition:',
  link: 'Continue to confirm',
  after: [
    `On that page press “${signerPage.waiting.confirm}”. Only then does the signature count.`,
    `If you did not sign, press “${signerPage.waiting.notMe}” on the same page: everything is then erased after an hour. If you do nothing, it is erased when the link stops working.`,
    'Please keep this e-mail. With its link you can later see what we keep, change what you allow, or withdraw your signature. Whoever has the link can do so: do not pass it on.',
  ],
};

export const emails: EmailTexts = {
  hours: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  confirm: {
    ...confirm,
    subject: 'Please confirm your e-mail address',
    opening: (hours) =>
      `Please confirm that it was you: open the page that this e-mail links to, and press the button there. The link works for ${hours}.`,
  },
  reminder: {
    ...confirm,
    subject: 'Reminder: please confirm your e-mail address',
    opening: (hours) =>
      `You have not confirmed yet. Open the page that this e-mail links to, and press the button there. The link works for another ${hours}. We will not remind you again.`,
  },
  known: {
    subject: 'Nothing more to do',
    opening: () => 'There is nothing more to do: this was done already, and doing it again changed nothing.',
    about: 'This petition was already signed with this address and the same name, and that counts once:',
    link: 'See the signature',
    after: [
      'With this link you can see what we keep, change what you allow, or withdraw the signature. Whoever has the link can do so: do not pass it on.',
      'If it was not you who signed again, there is nothing you need to do.',
    ],
  },
  full: {
    subject: 'Please look at this page first',
    opening: () =>
      'What was written just now was not kept: too much waits for an answer from you. Open the page that this e-mail links to, and make room there.',
    about: 'Many names wait to be confirmed with this address, for this petition:',
    link: 'Open the page',
    after: [
      `That page lists the names. Press “${signerPage.household.button}” at those that you do not know, and then sign once more.`,
      'If it was not you who signed just now, there is nothing you need to do: names that nobody confirms are erased after 72 hours.',
      'Whoever has the link can erase signatures of this address: do not pass it on.',
    ],
  },
  stopped: {
    subject: 'This is our last e-mail to you',
    opening: () =>
      'We were asked never to write to this address again. From now on you get no more e-mail from this server.',
    link: 'Open the page',
    after: [
      `Do you want e-mail from us after all? Open the page with the link above and press “${mailboxPage.allow.button}”.`,
      'We keep a code made from your address, not the address itself, so that we know where not to write. Links in earlier e-mails still work.',
    ],
  },
  foot: {
    organiser: 'Who organises this petition:',
    questions: 'Questions:',
    privacy: form.form.privacyNotice,
    stop: mailboxPage.stop.button,
  },
};
