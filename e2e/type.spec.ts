// Khmer in narrow boxes, compared pixel by pixel: marks above and below a letter must not be cut off.
import type { Locator, Page } from '@playwright/test';
import type { MadeUpPage } from './made-up-page.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

/** Clusters with two marks above or below. */
const TALL = 'ស្ត្រី ញ៉ាំ ក្រុំ ខ្ញុំ ត្រឹម';

test.use({ deviceScaleFactor: 2 });

async function khmerForm(page: Page, site: Site, madeUp: MadeUpPage, style: string): Promise<Locator> {
  await madeUp.open(
    '<div lang="km"><samleng-petition-form petition="polling-abroad"></samleng-petition-form></div>',
    `<style>samleng-petition-form { ${style} }</style><script type="module" src="${site.server}/embed.js"></script>`,
  );
  const form = page.locator('samleng-petition-form');
  await form.locator('#name').focus();
  await expect(form.locator('option[value=KH]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  return form;
}

/** Height in pixel rows of the text in a box, without its borders. */
async function inkRows(page: Page, box: Locator): Promise<number> {
  const picture = (await box.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${base64}` });
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const lightness = (x: number, y: number) => {
      const at = (y * image.width + x) * 4;
      return (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
    };
    // Take the background from the padding at half height; borders are within 8 px of the edge.
    const [edge, end] = [16, Math.min(image.width - 90, 500)];
    const ground = lightness(edge + 2, Math.round(image.height / 2));
    const hasInk = (y: number) => {
      for (let x = edge; x < end; x++) if (Math.abs(lightness(x, y) - ground) > 70) return true;
      return false;
    };
    const rows = Array.from({ length: image.height }, (_, y) => y).filter(
      (y) => y > 3 && y < image.height - 4,
    );
    const inked = rows.filter(hasInk);
    return inked.length === 0 ? 0 : inked.at(-1)! - inked[0]! + 1;
  }, picture);
}

/** The same box with space for any mark. */
const makeRoom = (box: Locator) =>
  box.evaluate((element: HTMLElement) => {
    for (const [name, value] of Object.entries({
      'line-height': '3.5',
      height: '160px',
      'max-height': 'none',
      overflow: 'visible',
      outline: 'none',
    }))
      element.style.setProperty(name, value, 'important');
  });

for (const size of [14, 16, 18, 20]) {
  test(`no mark is clipped at ${size} px, in title, field, choice and button`, async ({
    page,
    site,
    madeUp,
  }) => {
    const form = await khmerForm(page, site, madeUp, `--samleng-font-size: ${size}px; width: 360px`);
    await form.locator('h2').evaluate((title, text) => (title.textContent = text), TALL);
    await form.locator('.sign').evaluate((button, text) => (button.textContent = text), TALL);
    await form
      .locator('option')
      .first()
      .evaluate((option, text) => (option.textContent = text), TALL);
    await form.locator('#name').fill(TALL);
    await form.locator('#name').blur();
    await form.locator('.sign').evaluate((button: HTMLElement) => (button.style.outline = 'none'));
    for (const selector of ['h2', '#name', '#country', '.sign']) {
      const box = form.locator(selector);
      const shown = await inkRows(page, box);
      await makeRoom(box);
      const whole = await inkRows(page, box);
      expect(whole, `${selector} shows something`).toBeGreaterThan(size);
      expect(shown, `${selector}: ${shown} of ${whole} rows`).toBeGreaterThanOrEqual(whole - 2);
    }
  });
}

for (const width of [280, 300, 320, 340, 360]) {
  test(`no cluster is torn over two lines at ${width} px`, async ({ page, site, madeUp }) => {
    await khmerForm(page, site, madeUp, `width: ${width}px`);
    const torn = await page.evaluate(() => {
      const segmenter = new Intl.Segmenter('km');
      const root = document.querySelector('samleng-petition-form')!.shadowRoot!;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      let clusters = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!/[\u1780-\u17ff]/.test(node.nodeValue ?? '') || !node.parentElement?.checkVisibility()) continue;
        for (const { segment, index } of segmenter.segment(node.nodeValue!)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + segment.length);
          clusters += 1;
          const lines = new Set(
            [...range.getClientRects()]
              .filter(({ width }) => width > 0)
              .map(({ top }) => Math.round(top / 8)),
          );
          if (lines.size > 1) found.push(segment);
        }
      }
      return { clusters, found };
    });
    expect(torn.clusters).toBeGreaterThan(200);
    expect(torn.found).toEqual([]);
  });
}

test("the column's width decides, not the window's: a narrow column on a wide page looks like a phone", async ({
  page,
  site,
  madeUp,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const form = await khmerForm(page, site, madeUp, 'width: 340px');
  const columns = () =>
    form
      .locator('.petition')
      .evaluate((petition) => getComputedStyle(petition).gridTemplateColumns.split(' ').length);
  expect(await columns()).toBe(1);
  await form.evaluate((element: HTMLElement) => (element.style.width = '900px'));
  expect(await columns()).toBe(2);
});
