import { inventedRows, type Row, speakOutFile } from '../../console/speakout-file.ts';
import { go, heading, press } from '../hands.ts';
import { ASKING_EMAIL, DEMO_PETITION, type Sample } from '../sample.ts';
import type { Studio } from '../studio.ts';

const PEOPLE = 1012;

/** A list to hand over, and another platform's list that nearly comes in. */
export async function lists({ site, words, sample, phone, desk, picture }: Studio): Promise<void> {
  const page = await desk();
  await go(page, site.server, `/petitions/${DEMO_PETITION}/export`);
  await page.getByText(words.exportPage.parts.listed).waitFor();
  await picture(page, 'export');

  const { columns, check, how } = words.peopleImport;
  await go(phone, site.server, `/petitions/${DEMO_PETITION}/import`);
  const file = { name: 'signatures.csv', mimeType: 'text/csv', buffer: speakOutFile(rowsOf(sample)) };
  await phone.locator('file-drop input[type=file]').setInputFiles(file);
  await phone.getByText(columns.known.speakout).waitFor();
  await picture(phone, 'columns', heading(phone, columns.title), phone.locator('#column-email-sample'));
  await phone.locator('[name=insteadOf]').last().check();
  await press(phone, check.button);
  await phone.getByText(check.title).waitFor();
  await phone.getByText(how.title).waitFor();
  await picture(phone, 'import', heading(phone, check.title), phone.locator('check-result .reasons'));
}

/** New people, one who has signed here too, and one who has not confirmed. */
function rowsOf({ signers }: Sample): Row[] {
  const [first, ...others] = inventedRows(PEOPLE);
  return [
    { ...first!, given: 'Bopha', family: 'Keo' },
    { given: signers.asking, family: '', email: ASKING_EMAIL },
    { given: 'Dara', family: 'Ly', email: 'ly@example.org', isConfirmed: false },
    ...others,
  ];
}
