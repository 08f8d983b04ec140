import { setTimeout as pause } from 'node:timers/promises';
import { Summary } from '@samleng/contract';
import { formsFor, openPage, press } from '../clients/signer-page.ts';
import { signByEmail } from '../clients/visitor.ts';
import { type MailStage, onMailStage } from '../stage/mail-stage.ts';
import { addressIn } from './people.ts';

const OWNER = 'owner@mailbox.example';
/** More names than may wait, so that the owner's finds no room. */
const INVENTED = 12;
/** So many emails a mailbox gets in a day, before a button behind one of them is pressed. */
const EMAILS = 4;
const EMAIL_MS_MAX = 30_000;

type Found = { invented: number; isCounted: boolean; faults: string[] };

/** A stranger signs with invented names and somebody's address, then its owner wants to sign and clears the others. */
export function signAfterStranger(): Promise<Found> {
  return onMailStage(async (stage) => {
    const strangers = Array.from({ length: INVENTED }, (_, at) =>
      signAs(stage, `Sok Dara ${letter(at)}`, at),
    );
    await Promise.all(strangers);
    const [any] = await linksTo(stage, EMAILS);
    const invented = await countOf(stage);
    await signAs(stage, 'Keo Sophea', INVENTED);
    await clearOthers(stage, await openPage(stage, any!));
    await signAs(stage, 'Keo Sophea', INVENTED);
    const own = (await linksTo(stage, EMAILS + 1)).at(-1)!;
    const [confirm] = formsFor(await openPage(stage, own), 'confirm');
    const left = confirm && (await clearOthers(stage, await press(stage, confirm)));
    const faults = [
      ...(invented === 0 ? [] : [`${invented} invented names count that nobody confirmed`]),
      ...(confirm === undefined ? ["the owner's email leads to no button to confirm"] : []),
      ...(left === 0 ? [] : [`${left} invented names cannot be cleared`]),
    ];
    return { invented: INVENTED, isCounted: (await countOf(stage)) === 1, faults };
  });
}

function signAs(stage: MailStage, name: string, network: number): Promise<void> {
  return signByEmail(stage, { name, email: OWNER, address: addressIn(network) });
}

/** Names must differ in more than digits. */
function letter(at: number): string {
  return String.fromCharCode(65 + at).repeat(3);
}

/** Erases all other signatures of the mailbox, from any signer's page. @returns How many are left. */
async function clearOthers(stage: MailStage, page: string): Promise<number> {
  let shown = page;
  for (let pressed = 0; pressed < INVENTED; pressed += 1) {
    const [first] = formsFor(shown, 'clear');
    if (first === undefined) return 0;
    const [sure] = formsFor(await press(stage, first), 'clear');
    if (sure === undefined) break;
    shown = await press(stage, sure);
  }
  return formsFor(shown, 'clear').length;
}

/** Waits for emails to the owner. @returns Of each, the path of its link to a signer's page, oldest first. */
async function linksTo({ emails }: MailStage, count: number): Promise<(string | undefined)[]> {
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
