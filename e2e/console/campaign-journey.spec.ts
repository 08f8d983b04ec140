// A campaign beyond its petitions: partners, paper, donations, and all of it as one file.
import { join } from 'node:path';
import { formatCount } from '@samleng/locales/format';
import { count } from '../signing.ts';
import { expect, test } from '../test.ts';
import {
  addDonation,
  addPartner,
  addSheets,
  downloadCampaign,
  openCampaign,
  turnTo,
  upload,
} from './campaign-steps.ts';
import { expectAtEase, LOOKS, openConsole, titleOf } from './console-looks.ts';
import { enterAsOwner, press, told } from './console-moves.ts';

const LETTER = join(import.meta.dirname, '../../examples/ceroc/letters/thanks-minnesota.webp');
const CAMPAIGN = { en: 'Campaign for voting from abroad', km: 'យុទ្ធនាការដើម្បីសិទ្ធិបោះឆ្នោតនៅក្រៅប្រទេស' };
const PETITION = 'polling-abroad';
const TITLE = { en: 'A polling station in every embassy', km: 'ការិយាល័យបោះឆ្នោតនៅគ្រប់ស្ថានទូត' };
const ON_PAPER = 60;

for (const look of LOOKS) {
  test(`a partner, sheets and a donation are added; the campaign goes out and in as a file: ${titleOf(look)}`, async ({
    browser,
    postedSite: site,
  }) => {
    const { language } = look;
    const console_ = await openConsole(browser, look);
    const { page, words, complaints } = console_;
    const partner = { name: `Khmer Choir ${language}`, slug: `khmer-choir-${language}` };
    const before = await count(site, PETITION);
    const [from, to] = [before, before + ON_PAPER].map((each) => formatCount(each, language));

    await enterAsOwner(console_, site);
    await openCampaign(console_, CAMPAIGN[language]);
    await addPartner(console_, partner.name, partner.slug);
    const moves = words.campaign.move(TITLE[language], from!, to!);
    await addSheets(console_, { petition: PETITION, partner: partner.slug, signatures: ON_PAPER, moves });
    expect(await count(site, PETITION)).toBe(before + ON_PAPER);
    await addDonation(console_, `Sorn Family ${language}`, LETTER);

    const { upload: texts } = words.campaignFile;
    const file = await downloadCampaign(console_);
    await expect((await upload(console_, file)).getByText(texts.same)).toBeVisible();
    const renamed = `${partner.name} and Friends`;
    const difference = await upload(console_, file.replace(partner.name, renamed));
    await expect(difference.getByText(texts.would)).toBeVisible();
    await expect(difference.locator('ins')).toHaveText(renamed);
    await expectAtEase(page);
    await press(difference, texts.button);
    await told(page, texts.done);
    await turnTo(console_, 'partners');
    await expect(page.getByText(renamed)).toBeVisible();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}
