import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { smallCampaign } from '../testing/data/campaign-file.ts';
import { campaignFolder, openIn, PNG } from '../testing/data/campaign-folder.ts';
import { asCameraWrites, HIDDEN, pngWithPageBehind, redAndBlue } from '../testing/data/letter-files.ts';
import { samleng } from '../testing/servers/samleng.ts';
import { scratchFolder } from '../testing/data/scratch-store.ts';

describe('samleng apply', () => {
  it('applies a file, and says so when there is nothing to change', async (test) => {
    const folder = campaignFolder(test);
    const first = await samleng(folder, ['apply', 'river.json']);
    assert.match(first.out, /^river\.json: applied, \d+ rows changed\n$/);
    const second = await samleng(folder, ['apply', 'river.json']);
    assert.deepEqual([second.code, second.out], [0, 'river.json: nothing to change\n']);
  });

  it('warns when emails would name no organiser, and applies the file all the same', async (test) => {
    const file = smallCampaign();
    file.petitions[0]!.confirmation = 'email';
    const { code, out, errorLines } = await samleng(campaignFolder(test, file), ['apply', 'river.json']);
    assert.deepEqual(
      [code, errorLines],
      [
        0,
        [
          'samleng: river.json: warning: campaign river has no organiser: letters and privacy notice cannot say who answers',
        ],
      ],
    );
    assert.match(out, /applied/);
    const organiser = { name: { en: 'River Club' }, email: 'river@example.org' };
    Object.assign(file.campaign, { organiser });
    const named = await samleng(campaignFolder(test, file), ['apply', 'river.json']);
    assert.deepEqual(named.errorLines, []);
  });

  it('warns when the sender of emails would tell every inbox what was signed', async (test) => {
    const file = smallCampaign();
    Object.assign(file.campaign, { sender: { en: 'A Clean River', fr: 'Friends' } });
    const { code, errorLines } = await samleng(campaignFolder(test, file), ['apply', 'river.json']);
    const told = 'campaign river sends emails as "A Clean River" (en): every inbox shows what was signed';
    assert.deepEqual([code, errorLines], [0, [`samleng: river.json: warning: ${told}`]]);
  });

  it('names every wrong field on a line of its own, and writes nothing', async (test) => {
    const file = smallCampaign();
    file.petitions[0]!.goal = 0;
    file.batches[0]!.signatures = 0;
    const folder = campaignFolder(test, file);
    const { code, errorLines } = await samleng(folder, ['apply', 'river.json']);
    assert.equal(code, 2);
    assert.deepEqual(errorLines, [
      'samleng: river.json: petitions[0].goal: must be above 0',
      'samleng: river.json: batches[0].signatures: must be above 0',
    ]);
    const store = await openIn(folder);
    assert.deepEqual(await store.db.selectFrom('campaigns').selectAll().execute(), []);
    await store.close();
  });

  it('shows what it would change, and changes signed words and counts only when told to', async (test) => {
    const file = smallCampaign();
    const folder = campaignFolder(test, file);
    await samleng(folder, ['apply', 'river.json']);
    const edit = () => writeFileSync(join(folder, 'river.json'), JSON.stringify(file));
    file.petitions[0]!.text.en = 'We ask for a clean lake.';
    file.petitions[0]!.goal = 6000;
    file.batches[0]!.signatures = 300;
    edit();
    const run = await samleng(folder, ['apply', 'river.json', '--dry-run']);
    assert.equal(run.code, 2);
    assert.deepEqual(run.out.trimEnd().split('\n'), [
      'petition clean-river',
      '  text.en:',
      '    before: We ask for a clean [river].',
      '    after:  We ask for a clean [lake].',
      '  goal: 500 → 6,000',
      'batch clean-river/first-sheets',
      '  signatures: 30 → 300',
      'the public count of clean-river will go from 42 to 312',
    ]);
    const because =
      'must stay as it was signed: a correction needs a reason, and a new demand is a new petition';
    assert.deepEqual(run.errorLines, [
      `samleng: river.json: petitions[0].text: ${because}`,
      'samleng: river.json: batches: the public count of clean-river would go from 42 to 312',
      'samleng: if it is a correction, say why: --correction REASON',
      'samleng: if that is meant: --expect-count 312',
    ]);
    const reason = ['--correction', 'It is a lake.', '--correction-km', 'វាជាបឹង។'];
    const meant = [...reason, '--expect-count', 'clean-river=312'];
    const dry = await samleng(folder, ['apply', 'river.json', ...meant, '--dry-run']);
    assert.match(dry.out, /\nriver\.json: not applied: this was a dry run\n$/);
    const done = await samleng(folder, ['apply', 'river.json', ...meant]);
    assert.match(done.out, /^river\.json: applied, \d+ rows changed\n$/);
    assert.equal((await samleng(folder, ['apply', 'river.json'])).out, 'river.json: nothing to change\n');
    const none = await samleng(folder, ['apply', 'river.json', '--correction', ' ']);
    assert.deepEqual([none.code, none.errorLines.length], [2, 1]);
  });

  const letters: [what: string, file: string, error: string][] = [
    ['that is not there', 'nobody.png', 'no such file'],
    [
      'outside the folder of the campaign file',
      '../outside.png',
      'must lie in the folder of the campaign file',
    ],
    ['behind a link out of that folder', 'link.png', 'must lie in the folder of the campaign file'],
    ['that is no letter', 'river.json', 'must be a PNG, JPEG, WebP or PDF file'],
    ['that is a folder', 'sub', 'is a folder'],
    ['that is too large', 'large.png', 'must be 5 MB at most'],
    [
      'of too many pixels',
      'wide.png',
      'must be at most 10000 pixels wide and high and 64 megapixels, and is 16000 × 10',
    ],
    ['that is cut off', 'cut.png', 'is a picture that cannot be read; export it anew'],
  ];
  for (const [what, letter, error] of letters) {
    it(`refuses a letter ${what}`, async (test) => {
      const above = scratchFolder(test);
      const folder = join(above, 'campaign');
      mkdirSync(join(folder, 'sub'), { recursive: true });
      writeFileSync(join(above, 'outside.png'), PNG);
      symlinkSync('../outside.png', join(folder, 'link.png'));
      writeFileSync(join(folder, 'large.png'), Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]));
      writeFileSync(join(folder, 'cut.png'), PNG.subarray(0, 20));
      writeFileSync(join(folder, 'wide.png'), await redAndBlue(16_000, 10).png().toBuffer());
      const file = smallCampaign();
      file.donations[0]!.letter.file = letter;
      writeFileSync(join(folder, 'river.json'), JSON.stringify(file));
      const { code, errorLines } = await samleng(folder, ['apply', 'river.json']);
      assert.equal(code, 2);
      assert.deepEqual(errorLines, [`samleng: river.json: donations[0].letter.file: ${error}`]);
    });
  }

  it('publishes a photograph without place, author and what stands behind it', async (test) => {
    const folder = campaignFolder(test);
    const photograph = await asCameraWrites(redAndBlue()).jpeg().toBuffer();
    writeFileSync(join(folder, 'thanks.png'), Buffer.concat([photograph, await pngWithPageBehind()]));
    assert.equal((await samleng(folder, ['apply', 'river.json'])).code, 0);
    const store = await openIn(folder);
    const { media_type, content } = await store.db
      .selectFrom('letters')
      .selectAll()
      .executeTakeFirstOrThrow();
    await store.close();
    assert.equal(media_type, 'image/jpeg');
    assert.equal(Buffer.from(content, 'base64').includes(HIDDEN), false);
    const again = await samleng(folder, ['apply', 'river.json']);
    assert.equal(again.out, 'river.json: nothing to change\n');
  });

  it('says where a file is not JSON, and repeats nothing of it', async (test) => {
    const folder = scratchFolder(test);
    writeFileSync(join(folder, 'broken.json'), '{"name": "Dara",\n oops}');
    const { code, errorLines } = await samleng(folder, ['apply', 'broken.json']);
    assert.equal(code, 2);
    assert.deepEqual(errorLines, ['samleng: broken.json: is not JSON (line 2 column 2)']);
  });

  it('says when there is no such file, or none that can be read', async (test) => {
    const folder = scratchFolder(test);
    mkdirSync(join(folder, 'sub'));
    const missing = await samleng(folder, ['apply', 'nothing.json']);
    assert.deepEqual([missing.code, missing.errorLines], [2, ['samleng: nothing.json: no such file']]);
    const sub = await samleng(folder, ['apply', 'sub']);
    assert.deepEqual([sub.code, sub.errorLines], [2, ['samleng: sub: cannot be read (EISDIR)']]);
  });
});
