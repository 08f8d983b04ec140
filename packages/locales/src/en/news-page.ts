/** The page behind the link in emails with news, where a signer stops them. */
export const newsPage = {
  title: 'News by e-mail',
  heading: 'Do you want no more news?',
  text: 'Then we delete the e-mail address that we keep to send it to you. Your signature stays as it is.',
  others:
    'This is for one petition only. If you have asked for news of others too, please use the links in their e-mails.',
  button: 'Send me no more news',
  doneHeading: 'We send you no more news',
  done: 'We have deleted the e-mail address that we kept for it. Your signature stays as it is. An e-mail that was prepared before may still reach you.',
  again:
    'Was this a mistake? Then ask for news again on your own page. The link to it stands in the e-mail that we sent you when you signed, if you got one.',
};

export type NewsPageTexts = typeof newsPage;
