/** Who may open the console, and what as. For owners. */
export const people = {
  title: 'People',
  lead: 'Who can open this console, and what they may do.',
  you: 'You',
  since: (day: string) => `Since ${day}`,
  secondStep: { on: 'Code after the password: on', off: 'Code after the password: off' },
  partnerOf: (partner: string) => `Partner: ${partner}`,
  actions: {
    open: (name: string) => `What to do with the account of ${name}`,
    role: 'Change the role',
    sessions: 'Sign out everywhere',
    remove: 'Remove',
  },
  roles: {
    legend: 'Role',
    owner: 'Everything: campaigns, petitions, and who else may do what.',
    campaigner:
      'Campaigns, petitions, the names and comments of signers, and what was done by whom. Not who else may come in.',
    volunteer: 'Signs in, and sees nothing yet: entering sheets of paper comes later.',
    partner: 'The figures and the tag of one partner, and nothing else.',
    which: 'Which partner',
    choose: 'Please choose',
    none: 'There are no partners yet. Please add one under Campaigns first.',
  },
  change: {
    title: (name: string) => `Role of ${name}`,
    button: 'Save the role',
    done: (name: string, role: string) => `${name} has another role now: ${role}`,
  },
  endSessions: {
    title: (name: string) => `Sign ${name} out everywhere?`,
    text: 'Every browser that is signed in to this account is signed out at once. The account stays, and can sign in again.',
    button: 'Sign out everywhere',
    done: (name: string) => `${name} is signed out everywhere`,
  },
  remove: {
    title: (name: string) => `Remove ${name}?`,
    text: 'The account is signed out everywhere at once and can sign in no more. Its tokens for programs and its open invitations stop working.',
    stays:
      'What was done with it stays, and can still be read under “What was done”. This cannot be undone; you can invite the person again.',
    button: 'Remove the account',
    done: (name: string) => `${name} is removed`,
  },
  invite: {
    open: 'Invite somebody',
    title: 'Invite somebody',
    email: 'E-mail',
    language: 'Language of the e-mail',
    button: 'Send the invitation',
    sent: (email: string) => `The invitation is on its way to ${email}.`,
    notSent: (email: string) =>
      `The invitation is made, but no e-mail could be sent to ${email}. Please hand over the link yourself.`,
    link: 'Link to hand over',
    once: 'It works once, and is shown only now. Whoever has it can use it.',
    until: (moment: string) => `Good until ${moment}`,
    done: 'Finish',
  },
  invitations: {
    title: 'Open invitations',
    until: (moment: string) => `Good until ${moment}`,
    end: 'End',
    endNamed: (email: string) => `End the invitation of ${email}`,
    ended: 'The invitation works no more',
  },
};

export type PeopleWords = typeof people;
