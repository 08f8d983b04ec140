/** The page where the owner of a mailbox stops all emails to it, and allows them again. */
export const mailboxPage = {
  title: 'E-mail to this address',
  stop: {
    heading: 'Do you want no more e-mail from us?',
    text: 'Then this server never writes again to the address that this link was sent to: not for any petition, and no matter who enters the address.',
    kept: 'For this we keep a code made from the address, not the address itself. Links in e-mails that you have already still work.',
    button: 'Never write to this address again',
    sureHeading: 'Shall we never write to this address again?',
    sure: 'You get one last e-mail. It holds a link with which you can allow e-mail again.',
    sureSilent: 'You can allow e-mail again at any time: keep the link that led you here.',
    keep: 'Go on as before',
    address: 'Your address, for one last e-mail',
    addressWhy:
      'You may leave this empty. We have not kept your address. The last e-mail holds a link with which you can allow e-mail again.',
    otherAddress: 'This is not the address that the link was sent to.',
    doneHeading: 'We do not write to this address any more',
    done: 'One last e-mail is on its way to you. It holds a link with which you can allow e-mail again.',
    doneSilent: 'If you want e-mail from us again one day, open the link that led you here.',
  },
  allow: {
    heading: 'We do not write to this address',
    text: 'We were asked never to write again to the address that this link was sent to. Do you want e-mail from us after all?',
    button: 'Allow e-mail again',
    sureHeading: 'Shall we write to this address again?',
    sure: 'Then you get an e-mail whenever somebody signs a petition with this address.',
    keep: 'Leave it as it is',
    doneHeading: 'We write to this address again',
    done: 'Are you waiting for an e-mail? Then sign once more: e-mails from before are not sent any more.',
  },
  unknown: {
    heading: 'This link is not known',
    text: 'Please check that it is complete: some mail programs break long links in two.',
  },
};

export type MailboxPageTexts = typeof mailboxPage;
