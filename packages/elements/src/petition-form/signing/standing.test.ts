import { expect } from '@open-wc/testing';
import { find, get, words } from '../../testing/find.ts';
import { hasForm, petitionServer } from '../../testing/form.ts';
import { summary } from '../../testing/samples.ts';

const page = petitionServer();
const closesAt = '2016-03-09T23:59:59+07:00';
const closed = { ...summary, status: 'closed', closesAt } as const;

describe('a petition that nobody can sign', () => {
  it('shows its date and final count when it is closed, and no form', async () => {
    page.tells({ closesAt, summary: { ...closed, count: 2951 } });
    const element = await page.open();
    expect(words(element)).to.contain('Closed on 9 March 2016').and.to.contain('2,951 people signed.');
    expect(hasForm(element)).to.equal(false);
  });

  it('shows no way to the goal any more', async () => {
    expect(find(await page.open(), 'progressbar')).not.to.equal(undefined);
    page.tells({ closesAt, summary: closed });
    expect(find(await page.open(), 'progressbar')).to.equal(undefined);
  });

  for (const [lang, name] of [
    ['en', 'Sign: The next river'],
    ['fr', 'Signer\u00a0: The next river'],
    ['km', 'ចុះហត្ថលេខា៖ ទន្លេបន្ទាប់'],
  ] as const) {
    it(`leads to the petition that goes on after it (${lang})`, async () => {
      const title = { en: 'The next river', km: 'ទន្លេបន្ទាប់' };
      page.tells({ closesAt, summary: closed, successor: { petition: 'next-river', title } });
      const element = await page.open(lang);
      expect(get(element, 'link', name).href).to.equal(`${page.server.origin}/p/next-river?lang=${lang}`);
      await expect(element).to.be.accessible();
    });
  }

  it('leads nowhere while it can be signed, or when none goes on after it', async () => {
    page.tells({ closesAt, summary: closed });
    expect(find(await page.open(), 'link', /^Sign/)).to.equal(undefined);
    page.tells({ successor: { petition: 'next-river', title: { en: 'The next river' } } });
    expect(find(await page.open(), 'link', /^Sign/)).to.equal(undefined);
  });

  it('says whether its count is final, or signatures can still be confirmed', async () => {
    page.tells({ closesAt, summary: { ...closed, final: true } });
    expect(words(await page.open())).to.contain('This is the final count.');
    page.tells({ closesAt, summary: closed });
    expect(words(await page.open()))
      .to.contain('Not final yet')
      .and.not.to.contain('This is the final count.');
  });

  it('says when it opens, or that it is paused', async () => {
    page.tells({ opensAt: '2027-01-07T08:00:00+07:00', summary: { ...summary, status: 'upcoming' } });
    expect(words(await page.open())).to.contain('Signing opens on 7 January 2027.');
    page.tells({ summary: { ...summary, status: 'paused' } });
    expect(words(await page.open())).to.contain('Signing is paused');
  });
});
