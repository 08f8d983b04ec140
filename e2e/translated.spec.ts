// A translator that writes over our text, on what the build has made of Lit and of our names.
import { count, expectFollowing, somebody } from './signing.ts';
import { expect, test } from './test.ts';

/** Takes all text for its own, and the comments between, whenever something is written. */
function translate(): void {
  const roots = [...document.querySelectorAll('samleng-petition-form, samleng-signature-counter')].map(
    ({ shadowRoot }) => shadowRoot!,
  );
  const all = () => {
    observer.disconnect();
    for (const root of roots) {
      for (const leaf of root.querySelectorAll('*:not(:has(*)):not(style)'))
        if (leaf.textContent.trim() && !leaf.textContent.startsWith('⟦'))
          leaf.textContent = `⟦${leaf.textContent}⟧`;
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    }
  };
  const observer = new MutationObserver(all);
  all();
}

test('one can sign under a translator, and the counter follows', async ({
  page,
  site,
  madeUp,
  complaints,
}) => {
  await madeUp.open(
    `<samleng-signature-counter petition="right-to-vote" live></samleng-signature-counter>
    <samleng-petition-form petition="right-to-vote"></samleng-petition-form>
    <script type="module" src="${site.server}/embed.js"></script>`,
  );
  await expect(page.locator('option[value=FR]')).toBeAttached();
  const before = await count(site);
  await expectFollowing(page, before);
  await page.evaluate(translate);
  const { name, email } = somebody();
  await page.locator('#name').fill(name);
  await page.locator('#country').selectOption('FR');
  await page.locator('#email').fill('sophea@');
  await page.locator('#email').press('Enter');
  await expect(page.locator('#email-error')).toContainText('does not look like an e-mail address');
  await page.locator('#email').fill(email);
  await page.locator('#email').press('Enter');
  await expect(page.locator('[part=outcome] h3').first()).toContainText('Thank you for signing.');
  await expect(page.locator('samleng-signature-counter [part=count]')).toContainText(
    (before + 1).toLocaleString('en'),
  );
  expect(await count(site)).toBe(before + 1);
  expect(complaints).toEqual([]);
});
