/** Signing in to the console. */
export const signIn = {
  title: 'Sign in',
  lead: 'For those who run the campaign.',
  email: 'E-mail',
  password: 'Password',
  show: 'Show the password',
  hide: 'Hide the password',
  button: 'Sign in',
  wrong: 'E-mail or password is wrong. Please check both.',
  tooMany: 'That was tried too often. Please wait a few minutes, then try again.',
  required: 'Please fill this in.',
  notAnEmail: 'Please write a whole e-mail address, such as name@example.org.',
  forgot: {
    link: 'Forgot your password?',
    title: 'A new password',
    text: 'Write the e-mail address that you sign in with. If it is known here, we send a link to it with which you choose a new password.',
    button: 'Send me the link',
    sentTitle: 'Please look into your mailbox',
    sent: 'If this address is known here, an e-mail with a link is on its way. Look among unwanted mail (spam) too.',
    back: 'Back to sign in',
  },
  code: {
    title: 'One more step',
    text: 'Open the app on your phone that shows your codes, and write the six digits that stand there now.',
    label: 'Code from the app',
    button: 'Continue',
    wrong: 'This code is not right, or it is over. Please write the one that the app shows now.',
    lost: 'The phone is not at hand?',
  },
  recovery: {
    text: 'Write one of the recovery codes that you kept when you set this up. Each works once.',
    label: 'Recovery code',
    wrong: 'This recovery code is not right, or was used already.',
    back: 'Use the app after all',
  },
};

export type SignInWords = typeof signIn;
