import { setTimeout as pause } from 'node:timers/promises';
import { Summary } from '@samleng/contract';
import { formsFor, openPage, press } from '../clients/signer-page.ts';
import { signByEmail } from '../clients/visitor.ts';
import { type MailStage, onMailStage } from '../stage/mail-stage.ts';
import { addressIn } from './people.ts';

const OWNER = 'owner@mailbox.example';
/** A mailbox has three places, and the owner needs one. */
const INVENTED = ['Sok Dara', 'Chea Vanna'];
const EMAIL_MS_MAX = 30_000;

/** A stranger signs with invented names and somebody's address, then its owner. @returns Whether the owner counts. */
export function signAfterStranger(): Promise<{ invented: number; isCounted: boolean; faults: string[] }> {
  return onMailStage(async (stage) => {
    const faults: string[] = [];
    for (const name of INVENTED) await signByEmail(stage, { name, email: OWNER, address: addressIn(0) });
    await emailsTo(stage, INVENTED.length);
    if ((await countOf(stage)) !== 0) faults.push('an invented name counts that nobody confirmed');
    await signByEmail(stage, { name: 'Keo Sophea', email: OWNER, address: addressIn(1) });
    const link = (await emailsTo(stage, INVENTED.length + 1)).at(-1);
    const [confirm] = link === undefined ? [] : formsFor(await openPage(stage, link), 'confirm');
    if (confirm === undefined) faults.push("the owner's email leads to no button to confirm");
    else await press(stage, confirm);
    return { invented: INVENTED.length, isCounted: (await countOf(stage)) === 1, faults };
  });
}

/** Waits for emails to the owner. @returns Of each, the path of its link to a signer's page, oldest first. */
async function emailsTo({ emails }: MailStage, count: number): Promise<(string | undefined)[]> {
  const giveUpAt = performance.now() + EMAIL_MS_MAX;
  const arrived = () => emails.filter(({ to }) => to === OWNER);
  while (arrived().length < count) {
    if (performance.now() > giveUpAt) throw new Error(`${arrived().length} of ${count} emails arrived`);
    await pause(50);
  }
  return arrived().map(({ mail }) => /\/s\/\S+/.exec(mail.text ?? '')?.[0]);
}

async function countOf({ port }: MailStage): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/petitions/by-email/summary`);
  return Summary.parse(await answer.json()).count;
}
