/** Tokens for programs, which act for a person. */
export const tokens = {
  title: 'Tokens for programs',
  lead: 'With a token, a program or the command line can do what you may do, without your password. It ends by itself.',
  empty: {
    title: 'No token yet',
    text: 'You need one only for a program that is to work with this console.',
  },
  scopes: {
    'campaigns:read': 'Read campaigns and petitions',
    'campaigns:write': 'Change campaigns and petitions',
    'audit:read': 'Read what was done by whom',
  },
  until: (day: string) => `Until ${day}`,
  used: (day: string) => `Last used on ${day}`,
  unused: 'Not used yet',
  of: (name: string) => `Of ${name}`,
  end: 'End',
  endNamed: (name: string) => `End the token ${name}`,
  ending: {
    title: (name: string) => `End the token ${name}?`,
    text: 'Programs that use it are refused at once. This cannot be undone.',
    button: 'End the token',
    done: (name: string) => `The token ${name} works no more`,
  },
  make: {
    open: 'Make a token',
    title: 'A new token',
    name: 'Name',
    nameHint: 'Of the program that will use it: so you know later what you end.',
    scopes: 'What it may do',
    noScope: 'Please choose what it may do.',
    days: 'How long',
    daysOf: (days: string) => `${days} days`,
    button: 'Make the token',
  },
  made: {
    title: (name: string) => `The token ${name}`,
    once: 'It is shown only now. Keep it like a password: whoever has it can use it.',
    token: 'Token',
    command: 'On the command line',
    commandText: 'Save the token in a file that only you can read, and name the file:',
    done: 'I have kept it',
  },
};

export type TokensWords = typeof tokens;
