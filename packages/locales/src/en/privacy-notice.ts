import { form } from './form.ts';
import { signerPage } from './signer-page.ts';

/** English, and the type of every other language: a missing sentence does not compile. */
export const privacyNotice = {
  title: form.form.privacyNotice,
  who: {
    heading: 'Who answers for this petition',
    campaign: (title: string) => `It belongs to the campaign “${title}”.`,
    organiser: (name: string) => `${name} organises it and answers for it. You can write to:`,
    nobody: 'The campaign has named nobody to write to yet.',
  },
  asked: {
    heading: 'What we ask, and why',
    name: 'Your name: a signature needs a name.',
    email: 'Your e-mail address: so that everybody is counted once.',
    emailToConfirm: 'Your e-mail address: so that everybody is counted once, and so that you can confirm.',
    country: 'The country where you live: to show where the signers live.',
    phone:
      'Your telephone number: so that the campaign can ask you, where something about your signature is not clear. It is never shown.',
    city: 'Your city: to show where the signers live.',
    comment: 'Your comment: so that your reasons are heard.',
    besides:
      'With these we keep the day and time, the language, the page on which you signed and the partner whose page it is, and notes that help to tell people from programs.',
    codes:
      'So that false signatures can be found and taken out again, we also keep a code of the provider of your mailbox (what follows the @), and for seven days a code of the network from which you signed. Both are made with a secret key; that of the networks is destroyed after seven days.',
  },
  email: {
    heading: 'Your e-mail address',
    code: 'With a secret key we turn it into a code that tells us whether the address has signed already. The signature is kept with this code, not with the address.',
    confirm:
      'We send you an e-mail that asks you to confirm. For this we keep the address until you have confirmed, for 72 hours at most.',
    confirmSometimes:
      'Some signatures, such as those made without JavaScript, are confirmed by e-mail. For this we keep the address until you have confirmed, for 72 hours at most.',
    look: 'When a great many signatures come at once, somebody may have to look at yours first. Until then we send nothing, and keep the address for seven days at most. The 72 hours begin after that.',
    limit:
      'No address gets more than four such e-mails in a day, or eight if a button was pressed on a page that one of them links to. To count them, we keep a code of the address, and one of what stands after the @ in it, for a day after each; of a press too.',
    stop: 'With a link in each e-mail you can have us never write to your address again, for any petition on this server. So that we know, we keep a code of the address until you allow e-mail again.',
    news: 'If you ask for news, we keep the address until you want no more, and no longer than your signature. A link in each e-mail with news, or your own page, stops it. If the campaign has a mailing service send the news, that service gets your address.',
    never: 'We never show it. Neither partners nor those whom the petition is addressed to get it.',
  },
  seen: {
    heading: 'Who sees your signature',
    shown:
      'We show your name, your country and the day to everybody only if you have ticked the box for it. Names of signers who live in Cambodia are never shown.',
    notShown: 'No names of signers are shown.',
    comment:
      'Your comment may be shown only if you have ticked the box for it, and with your name only if you have ticked the box for that too.',
    targets: 'Those whom the petition is addressed to get the number of signatures.',
    targetsShown:
      'They may also get a list of those who ticked the box to show their name: name, country and day, and the comments that may be shown. They get no other names.',
    targetsNoNames: 'They get no names.',
    targetsNames:
      'They also get a list of the signatures: names, and what else was written, but no e-mail addresses and no telephone numbers.',
    noCambodia: 'Signers who live in Cambodia are in no list.',
    asSigned:
      'For your name we keep to what the form said when you signed, even if the petition changes later. Your own page says it too.',
    team: 'Those of the campaign who look after this server can see it.',
    partners:
      'A site on which the form stands can read what is typed there. If you do not trust that site, sign on our own page:',
    mailbox:
      'Whoever reads an e-mail from us to your address sees on your own page which names have signed with that address, and can erase them there.',
    mailProvider: 'Your mail provider can see our e-mails.',
    phone:
      'Where there is no connection, your signature waits on your phone for seven days at most. It is deleted there as soon as it is sent.',
  },
  kept: {
    heading: 'How long we keep it',
    pending: `A signature that nobody confirms is erased after 72 hours. After “${signerPage.waiting.notMe}” it is erased in an hour; until then its link still confirms, since a program may have pressed the button.`,
    look: 'One that somebody has to look at first is erased after seven days if nobody has.',
    undelivered: (days: string, plural: Intl.LDMLPluralRule) =>
      `When the petition has been handed over, we keep the signatures for ${days} more ${plural === 'one' ? 'day' : 'days'}. Then we erase what tells who signed.`,
    delivered: (day: string, lastDay: string) =>
      `The petition was handed over on ${day}. We keep the signatures until ${lastDay}. Then we erase what tells who signed.`,
    removed:
      'The campaign can take signatures off the count that do not belong there. For 24 hours it can bring them back; then they are erased.',
    count: 'The numbers stay: how many signed, from which country, on which day, with which partner.',
  },
  choices: {
    heading: 'What you allow, and how to change your mind',
    lead: 'You are asked for each of these by itself, and no box is ticked for you:',
    link: 'You can change your mind at any time on your own page. The link to it stands in the e-mail that we send you.',
    write: 'If you have no e-mail from us, write to the address above.',
    ask: 'If you have no e-mail from us, ask the site on which you signed.',
  },
  withdraw: {
    heading: 'How to withdraw',
    link: `Open the link in our e-mail and press “${signerPage.withdraw.button}”. Your name and all that you gave are erased at once, and your signature is not counted any more.`,
    lost: 'If you have lost the e-mail, sign again while the petition is open: we then send you the link again.',
    remains:
      'What stays is a number and the time of signing, which tell nothing of you, so that the same signature does not come back by mistake.',
    complain: 'You can also complain to the authority that protects data in the country where you live.',
  },
  never: {
    heading: 'What we do not do',
    text: 'We do not store IP addresses. We set no cookies. We do not follow you on other sites.',
    pages:
      'A page that shows the form or the count tells us its own address, and whether they work there. We count such views by day. Nothing in them tells who was looking. If your browser asks for privacy (Global Privacy Control), the page tells us nothing.',
  },
  risk: {
    heading: 'What we cannot rule out',
    text: 'Whoever takes over this server together with its secret key can read the names, and can find out whether an address that they already know has signed.',
  },
  version: (version: string) => `Version of the words of consent: ${version}`,
};

export type PrivacyTexts = typeof privacyNotice;
