import { signedBefore, type Signer } from '../../console/signed-before.ts';
import { asked, dialog, go, press, scrollUp } from '../hands.ts';
import { ASKING_EMAIL, DEMO_PETITION, type Sample } from '../sample.ts';
import type { Studio } from '../studio.ts';

const PAGE = `/petitions/${DEMO_PETITION}/signatures`;

/** Signatures are looked at, and three of them nearly removed. */
export async function signatures(studio: Studio): Promise<void> {
  const { site, words, sample, phone, picture } = studio;
  await signedBefore(site, signersOf(studio));
  await signedBefore(site, [asking(sample)], 'polling-abroad');
  const desk = await studio.desk();
  await go(desk, site.server, PAGE);
  await picture(desk, 'signatures');

  await go(phone, site.server, PAGE);
  await press(phone, sample.signers.madeUp.at(-1)!);
  await phone.locator('signature-dialog').getByText(words.signatureDetail.why.honeypot).waitFor();
  await picture(phone, 'held', dialog(phone));
  await press(phone, words.shell.close);
  for (const name of sample.signers.madeUp)
    await phone.getByRole('checkbox', { name: words.signatures.list.choose(name) }).check();
  await press(phone, words.signatureBulk.remove);
  const { removing } = words.signatureBulk;
  await asked(phone).getByRole('radio', { name: removing.reasons['not-genuine'] }).check();
  await scrollUp(phone);
  await picture(phone, 'remove', dialog(phone));
  await press(phone, words.shell.cancel);
}

/** The last stands at the top of the list. */
function signersOf({ language, sample }: Studio): Signer[] {
  const { signers } = sample;
  const [one, other] = signers.speaking;
  const allows = { name: true, comment: true, news: true };
  return [
    { ...asking(sample), allows: { news: true } },
    ...signers.madeUp.map((name, at) => ({
      name,
      email: `number-${at}@made-up.example`,
      language,
      isTrapped: name === signers.madeUp.at(-1),
    })),
    { ...one!, email: 'sreymom@example.org', country: 'US', language, allows },
    { ...other!, email: 'sophal@example.org', country: 'KR', language, allows },
  ];
}

function asking({ signers }: Sample): Signer {
  return { name: signers.asking, email: ASKING_EMAIL, country: 'AU' };
}
