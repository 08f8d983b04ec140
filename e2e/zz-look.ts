import { chromium } from '@playwright/test';
import { openSite } from './site.ts';
const site = await openSite();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.stack));
try {
  await page.goto(`${site.partners}/made-to-measure.html`);
  const form = page.locator('samleng-petition-form');
  await page.getByRole('button', { name: 'Sign now' }).click();
  await form.getByRole('button', { name: '한국어' }).click();
  await form.getByRole('textbox', { name: '이름' }).fill('Chan Sophea');
  await form.getByRole('textbox', { name: '이메일' }).fill(`sophea@example.org`);
  await form.getByRole('combobox', { name: '거주 국가' }).selectOption('KR');
  await form.getByRole('button', { name: '서명하기' }).first().click();
  await page.waitForTimeout(2000);
  console.log(await page.evaluate(() => document.querySelector('dialog')!.open));
} finally {
  await browser.close();
  await site.remove();
}
