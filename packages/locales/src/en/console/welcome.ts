/** The page behind a one-time link: the first owner, an invitation, a new password, signing in. */
export const welcome = {
  looking: 'Looking at your link …',
  gone: {
    title: 'This link does not work any more',
    text: 'Each link works once, and for a limited time. Ask whoever runs the campaign for a new one.',
    signIn: 'Go to sign in',
  },
  owner: {
    title: 'Welcome to your console',
    text: 'You will be the owner of this console: you see everything, and you invite the others.',
    button: 'Create my account',
  },
  invitation: {
    title: 'You have been invited',
    text: (role: string) => `Your role will be: ${role}.`,
    button: 'Create my account',
  },
  password: {
    title: 'Choose a new password',
    text: 'You are signed out everywhere else as soon as you have chosen it.',
    button: 'Save the password',
  },
  signIn: {
    title: 'Here is your console',
    text: 'This link signs you in, once.',
    button: 'Open the console',
  },
  name: 'Your name',
  nameHint: 'The others who run the campaign see it.',
  email: 'E-mail',
  emailHint: 'You sign in with it.',
  emailFixed: 'The invitation was sent to it.',
  newPassword: 'Password',
  passwordHint: (least: string) =>
    `At least ${least} characters. Several words are easy to remember and hard to guess.`,
  missing: (more: string) => `${more} more characters`,
  longEnough: 'Long enough',
  veryLong: 'Good and long',
  tooShort: (least: string) => `Please choose at least ${least} characters.`,
  emailTaken: 'This address cannot be used: it has an account already, or it is not complete.',
  invalid: 'Please look at what you have filled in.',
};

export type WelcomeWords = typeof welcome;
