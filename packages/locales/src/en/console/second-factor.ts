/** Setting up the codes from an app that are asked for after the password. */
export const secondFactor = {
  title: 'Protect your account with a code',
  text: 'Then nobody gets in who has learnt only your password: your phone shows a new code of six digits every half minute.',
  needed: 'Your role needs this before you go on.',
  start: {
    password: 'Your password, once more',
    button: 'Set it up',
    wrong: 'The password is wrong.',
    code: 'Code from the app so far, or a recovery code',
    codeHint: 'You have a second step already. The new phone takes the place of the old one.',
    wrongCode: 'This code is not right, or was used already.',
  },
  scan: {
    title: '1. Scan',
    text: 'Open an app for codes on your phone, such as Aegis, FreeOTP or Google Authenticator, and scan this picture.',
    picture: 'QR code for the app',
    key: 'Or write this key into the app',
    copyKey: 'Copy the key',
  },
  confirm: {
    title: '2. Write the code',
    label: 'Code that the app shows now',
    button: 'Confirm',
    wrong: 'This code is not right, or it is over. Please write the one that the app shows now.',
  },
  keep: {
    title: '3. Keep your recovery codes',
    text: 'If the phone is lost, you get in with one of these. Each works once. They are shown only now: print them, or keep them where you keep your papers.',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Save as a file',
    print: 'Print',
    fileName: 'samleng-recovery-codes.txt',
    kept: 'I have kept them',
    button: 'Finish',
  },
  done: 'Your account is protected with a code now.',
};

export type SecondFactorWords = typeof secondFactor;
