type StaffEmail = {
  /** Must not say what the email is about: mail providers and people nearby can read it. */
  subject: string;
  opening: string;
  link: string;
  after: string[];
};

/** Emails to people who run a campaign. */
export type StaffEmailTexts = Record<'invitation' | 'password', StaffEmail>;

export const staffEmails: StaffEmailTexts = {
  invitation: {
    subject: 'An invitation for you',
    opening:
      'You have been invited to work together with us. Open the page that this e-mail links to, and choose a password there.',
    link: 'Accept the invitation',
    after: [
      'The link works once, for seven days. Whoever has it can use it: do not pass it on.',
      'If you did not expect this invitation, there is nothing you need to do.',
    ],
  },
  password: {
    subject: 'A new password',
    opening:
      'Somebody asked for a new password for your account. Open the page that this e-mail links to, and choose one there.',
    link: 'Choose a new password',
    after: [
      'The link works once, for one hour. Whoever has it can use it: do not pass it on.',
      'If it was not you, there is nothing you need to do: your password stays as it is.',
    ],
  },
};
