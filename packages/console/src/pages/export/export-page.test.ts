import { expect, waitUntil } from '@open-wc/testing';
import { session } from '../../session/current.ts';
import type { Permission } from '../../session/types.ts';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { edited } from '../../testing/petition.ts';
import { ExportPageElement } from './export-page.ts';
import { RowCounter } from './row-counter.ts';

const EXPORT = 'petitions/clean-river/signatures/export';
const SUMS = {
  count: 2853,
  parts: [
    { part: 'listed', number: 2 },
    { part: 'erased', number: 0 },
    { part: 'in-cambodia', number: 1 },
    { part: 'paper', number: 2850 },
  ],
  difference: 0,
  uncounted: 0,
  rows: 2,
};

const encoder = new TextEncoder();

/** A file that comes as the test sends it. */
function arriving() {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="clean-river-delivery-2026-03-01.csv"',
  };
  return {
    response: new Response(stream, { headers }),
    send: (text: string) => body.enqueue(encoder.encode(text)),
    end: () => body.close(),
    breakOff: () => body.error(new TypeError('network error')),
  };
}

async function shown(permissions: Permission[], routes: Parameters<typeof showPage>[1] = {}) {
  const { page, server } = await showPage(ExportPageElement, {
    'GET petitions/clean-river': edited(),
    [`POST ${EXPORT}/sums`]: SUMS,
    ...routes,
  });
  session.value = { ...session.value!, permissions };
  page.params = { petition: 'clean-river' };
  await waitUntil(() => textOf(page).includes('Count in public'));
  const leave = () => {
    server.restore();
    page.remove();
  };
  return { page, server, leave };
}

/** The files that are put among the downloads, while a test runs. */
function downloads() {
  const saved: { name: string; file: Blob }[] = [];
  let last: Blob;
  // oxlint-disable-next-line typescript/unbound-method -- only kept, to be put back
  const before = [URL.createObjectURL, HTMLAnchorElement.prototype.click] as const;
  URL.createObjectURL = (file) => {
    last = file as Blob;
    return 'blob:file';
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: last });
  };
  const restore = () => {
    URL.createObjectURL = before[0];
    HTMLAnchorElement.prototype.click = before[1];
  };
  return { saved, restore };
}

describe('the page to export signatures', () => {
  it('says who is in each list, and what the count is made of; everything is for owners', async () => {
    const owner = await shown(['signatures:export', 'signatures:export-all']);
    expect(textOf(owner.page)).to.contain('Everything');
    expect(textOf(owner.page)).to.contain('In Cambodia, never in a list 1').and.to.contain('2,853');
    expect(textOf(owner.page)).not.to.contain('Erased, only counted');
    await expect(owner.page).to.be.accessible();
    owner.leave();
    const campaigner = await shown(['signatures:export']);
    expect(textOf(campaigner.page)).not.to.contain('Everything');
    get(campaigner.page, 'input[value="news"]').click();
    await waitUntil(() => campaigner.server.requestsTo(`POST /console/api/${EXPORT}/sums`).length === 2);
    campaigner.leave();
  });

  it('downloads a list as a file, and shows how far it is', async () => {
    const file = arriving();
    const { saved, restore } = downloads();
    const { page, server, leave } = await shown(['signatures:export'], {
      [`POST ${EXPORT}`]: () => file.response,
    });
    get(page, 'input[value="csv"]').click();
    fill(page, 'select[name="language"]', 'km');
    get(page, 'wa-button', 'Download').click();
    file.send('"name"\r\n"A"\r\n');
    await waitUntil(() => textOf(page).includes('1 of 2 rows'));
    await expect(page).to.be.accessible();
    expect(saved).to.deep.equal([]);
    file.send('"B"\r\n');
    file.end();
    await waitUntil(() => textOf(page).includes('clean-river-delivery-2026-03-01.csv is in your downloads.'));
    const [asked] = server.requestsTo(`POST /console/api/${EXPORT}`);
    expect(asked!.body).to.deep.equal({ for: 'delivery', format: 'csv', language: 'km' });
    expect(saved[0]!.name).to.equal('clean-river-delivery-2026-03-01.csv');
    expect(await saved[0]!.file.text()).to.equal('"name"\r\n"A"\r\n"B"\r\n');
    restore();
    leave();
  });

  it('saves nothing that has broken off or was stopped', async () => {
    let file = arriving();
    const { saved, restore } = downloads();
    const { page, leave } = await shown(['signatures:export'], { [`POST ${EXPORT}`]: () => file.response });
    get(page, 'wa-button', 'Download').click();
    await waitUntil(() => find(page, 'progress'));
    file.breakOff();
    await waitUntil(() => textOf(page).includes('The download broke off, and nothing was saved.'));
    file = arriving();
    get(page, 'wa-button', 'Download').click();
    await waitUntil(() => find(page, 'wa-button', 'Stop'));
    get(page, 'wa-button', 'Stop').click();
    await waitUntil(() => textOf(page).includes('Stopped. Nothing was saved.'));
    expect(saved).to.deep.equal([]);
    restore();
    leave();
  });
});

describe('counting rows while a file arrives', () => {
  it('finds the ends of rows also where a piece ends between two bytes', () => {
    const csv = new RowCounter('csv');
    expect(['"h"\r', '\n"a"\r\n"b"', '\r\n'].map((text) => csv.add(encoder.encode(text)))).to.deep.equal([
      0, 1, 2,
    ]);
    const xlsx = new RowCounter('xlsx');
    const block = [0, 0, 0xff, 0xff];
    expect(xlsx.add(Uint8Array.from([...block, ...block, 7, 0, 0]))).to.equal(0);
    expect(xlsx.add(Uint8Array.from([0, 0xff, 0xff, 9, ...block]))).to.equal(1000);
  });
});
