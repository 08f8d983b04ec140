import { form } from './form.ts';
import { signing } from './signing.ts';
import { counter } from './counter.ts';
import { counterExtras } from './counter-extras.ts';
import { wall } from './wall.ts';
import { unsent } from './unsent.ts';
import { tag } from './tag.ts';
import { petitionPage } from './petition-page.ts';
import { cards } from './cards.ts';
import { emails } from './emails.ts';
import { staffEmails } from './staff-emails.ts';
import { signerPage } from './signer-page.ts';
import { mailboxPage } from './mailbox-page.ts';
import { newsPage } from './news-page.ts';
import { privacyNotice } from './privacy-notice.ts';
import { problems } from './problems.ts';
import { problemPage } from './problem-page.ts';
import { consents } from './consents.ts';
import { check } from './check.ts';
import { consoleNeedsHttps } from './console-needs-https.ts';
import { countFile } from './count-file.ts';
import { exportFile } from './export-file.ts';

/** All texts in English, and the type of every other language: a missing sentence does not compile. */
export const words = {
  form,
  signing,
  counter,
  counterExtras,
  wall,
  unsent,
  tag,
  petitionPage,
  cards,
  emails,
  staffEmails,
  signerPage,
  mailboxPage,
  newsPage,
  privacyNotice,
  problems,
  problemPage,
  consents,
  check,
  consoleNeedsHttps,
  exportFile,
  countFile,
};

export type Words = typeof words;
