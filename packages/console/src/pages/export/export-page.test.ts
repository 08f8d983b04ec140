import { expect, waitUntil } from '@open-wc/testing';
import { session } from '../../session/current.ts';
import type { Permission } from '../../session/types.ts';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { edited } from '../../testing/petition.ts';
import { ExportPageElement } from './export-page.ts';
import { Frames } from './frames.ts';

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

/** A part of an answer, as the server sends it. */
function frame(text: string, rows: number): Uint8Array<ArrayBuffer> {
  const bytes = encoder.encode(text);
  const whole = new Uint8Array(8 + bytes.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, bytes.length);
  view.setUint32(4, rows);
  whole.set(bytes, 8);
  return whole;
}

/** An answer with two files that comes as the test sends it. */
function arriving() {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
  const headers = { 'Samleng-Export': 'clean-river-delivery-2026-03-01' };
  return {
    response: new Response(stream, { headers }),
    send: (text: string, rows: number) => body.enqueue(frame(text, rows)),
    end: () => body.close(),
    breakOff: () => body.error(new TypeError('network error')),
    endInTheMiddle: () => {
      body.enqueue(frame('"A"', 1).subarray(0, 9));
      body.close();
    },
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
    file.send('"In the list","2"', 0);
    file.send('"name"\r\n"A"\r\n', 1);
    await waitUntil(() => textOf(page).includes('1 of 2 rows'));
    await expect(page).to.be.accessible();
    expect(saved).to.deep.equal([]);
    file.send('"B"\r\n', 2);
    file.end();
    await waitUntil(() => textOf(page).includes('clean-river-delivery-2026-03-01.csv is in your downloads.'));
    const [asked] = server.requestsTo(`POST /console/api/${EXPORT}`);
    expect(asked!.body).to.deep.equal({ for: 'delivery', format: 'csv', language: 'km' });
    expect(saved[0]!.name).to.equal('clean-river-delivery-2026-03-01.csv');
    expect(await saved[0]!.file.text()).to.equal('"name"\r\n"A"\r\n"B"\r\n');
    await expect(page).to.be.accessible();
    get(page, 'wa-button', 'About this list').click();
    expect(saved[1]!.name).to.equal('clean-river-delivery-2026-03-01-about.csv');
    expect(await saved[1]!.file.text()).to.equal('"In the list","2"');
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
    await waitUntil(() => find(page, 'progress'));
    file.endInTheMiddle();
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

describe('two files in one answer', () => {
  it('are told apart also where a piece of the answer ends between two bytes', () => {
    const frames = new Frames();
    const answer = [...frame('ab', 0), ...frame('cd', 500), ...frame('e', 700)];
    const parts = answer.flatMap((byte) => [...frames.add(Uint8Array.of(byte))]);
    const told = parts.map(({ file, bytes, rows }) => [file, new TextDecoder().decode(bytes), rows]);
    expect(told).to.deep.equal([
      ['about', 'a', 0],
      ['about', 'b', 0],
      ['list', 'c', 500],
      ['list', 'd', 500],
      ['list', 'e', 700],
    ]);
    expect(frames.isBetween).to.equal(true);
  });
});
