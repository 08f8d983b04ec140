import { asked, dialog, go, press } from '../hands.ts';
import type { Studio } from '../studio.ts';
import { DEMO_PETITION } from '../sample.ts';

/** The dialogs in which a petition's buttons say what will follow. */
export async function publish({ site, phone, words, sample, picture }: Studio): Promise<void> {
  const { petitionState: state, petitionEditor: editor } = words;
  await go(phone, site.server, `/petitions/${sample.petition.slug}`);
  await press(phone, editor.preview);
  await phone.frameLocator('petition-preview iframe').locator('samleng-petition-form').waitFor();
  await picture(phone, 'preview');
  await press(phone, editor.edit);
  await press(phone, state.actions.publish);
  await asked(phone).getByText(state.public).waitFor();
  await picture(phone, 'publish', dialog(phone));
  await press(asked(phone), state.actions.publish);
  await phone.getByText(state.done.publish).waitFor();

  await go(phone, site.server, `/petitions/${DEMO_PETITION}`);
  await press(phone, state.actions.close);
  await asked(phone).getByText(state.signingEnds).waitFor();
  await picture(phone, 'close', dialog(phone));
  await press(asked(phone), state.cancel);
}
