import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { get, words } from '@samleng/elements/testing/find';
import { OWNER, openConsole, pageOf } from '../../testing/open-console.ts';
import { keep } from './model/kept.ts';
import { edited, previewed } from '../../testing/petition.ts';

const ONE = '/console/api/petitions/clean-river';
let server: FakeServer;

beforeEach(() => {
  server = fakeServer({
    'GET /console/api/session': OWNER,
    [`GET ${ONE}`]: edited(),
    'POST /console/api/campaigns/rivers/preview': previewed(),
  });
});
afterEach(() => {
  server.restore();
  keep('clean-river', undefined);
});

async function openEditor() {
  const app = await openConsole('/petitions/clean-river');
  const page = pageOf(app);
  await waitUntil(() => page.shadowRoot!.querySelector('petition-editor'));
  const editor = page.shadowRoot!.querySelector('petition-editor')!;
  await waitUntil(() => editor.shadowRoot?.querySelector('textarea'));
  return { app, page, editor };
}

function type(editor: Element, id: string, text: string): void {
  const field = editor.shadowRoot!.getElementById(id) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function press(within: Element, name: string): Promise<void> {
  const named = () =>
    [...within.shadowRoot!.querySelectorAll('wa-button')].find((each) => each.textContent.trim() === name);
  await waitUntil(named);
  named()!.click();
}

describe('the page of a petition', () => {
  it('says what is still missing in which language, and can be read by everybody', async () => {
    const { app, editor } = await openEditor();
    expect(words(get(editor, 'button', /ខ្មែរ/))).to.include('missing: Text');
    await expect(app).to.be.accessible();
  });

  it('shows what a correction changes, asks for its reason, and saves with it', async () => {
    const { editor } = await openEditor();
    type(editor, 'title.en', 'A clean lake');
    const difference = [{ field: 'title.en', before: 'A clean river', after: 'A clean lake' }];
    server.answer(`PUT ${ONE}`, { difference, needs: ['reason'] });
    await press(editor, 'Save …');
    await waitUntil(() => editor.shadowRoot!.querySelector('review-dialog'));
    const dialog = editor.shadowRoot!.querySelector('review-dialog')!;
    await waitUntil(() => dialog.shadowRoot!.querySelector('del'));
    expect(words(dialog)).to.include('2,850 signatures stand under these words');
    expect(dialog.shadowRoot!.querySelector('ins')!.textContent).to.equal('lake');
    await expect(editor).to.be.accessible();

    await press(dialog, 'Publish the correction');
    await waitUntil(() => dialog.shadowRoot!.querySelector('[aria-invalid="true"]'));
    type(dialog, 'reason-en', 'It is a lake.');
    await press(dialog, 'Publish the correction');
    await waitUntil(() => server.requestsTo(`PUT ${ONE}`).length === 2);
    expect(server.requestsTo(`PUT ${ONE}`)[1]!.body).to.deep.include({
      version: 3,
      correction: { en: 'It is a lake.' },
    });
  });

  it('leads to the field that is wrong', async () => {
    const { editor } = await openEditor();
    type(editor, 'goal', '0');
    editor.shadowRoot!.getElementById('goal')!.dispatchEvent(new Event('change'));
    const errors = [
      { field: 'goal', code: 'invalid' as const, message: 'must be above 0', detail: 'above', limit: 0 },
    ];
    server.answer(`PUT ${ONE}`, problem('invalid-input', { errors }));
    await press(editor, 'Save …');
    await waitUntil(() => editor.shadowRoot!.activeElement?.id === 'goal');
    expect(words(editor)).to.include('Please write a number above 0.');
  });

  it('loses nothing when somebody else has saved it meanwhile', async () => {
    const { editor } = await openEditor();
    type(editor, 'title.en', 'A clean lake');
    server.answer(`PUT ${ONE}`, problem('changed-meanwhile'));
    await press(editor, 'Save …');
    await waitUntil(() =>
      editor.shadowRoot!.querySelector('conflict-dialog')?.shadowRoot?.querySelector('wa-button'),
    );
    const theirs = edited();
    server.answer(`GET ${ONE}`, { ...theirs, version: 4, entry: { ...theirs.entry, goal: 900 } });
    await press(editor.shadowRoot!.querySelector('conflict-dialog')!, 'Put mine on top');
    await waitUntil(() => !editor.shadowRoot!.querySelector('conflict-dialog'));
    const field = (id: string) => (editor.shadowRoot!.getElementById(id) as HTMLInputElement).value;
    expect([field('title.en'), field('goal')]).to.deep.equal(['A clean lake', '900']);

    const difference = [{ field: 'title.en', before: 'A clean river', after: 'A clean lake' }];
    server.answer(`PUT ${ONE}`, { difference, needs: [] });
    await press(editor, 'Save …');
    await waitUntil(() =>
      editor.shadowRoot!.querySelector('review-dialog')?.shadowRoot?.querySelector('ins'),
    );
    await press(editor.shadowRoot!.querySelector('review-dialog')!, 'Save');
    await waitUntil(() => server.requestsTo(`PUT ${ONE}`).length === 3);
    const saved = server.requestsTo(`PUT ${ONE}`)[2]!.body;
    expect(saved).to.include({ version: 4 }).and.not.to.have.property('correction');
  });

  it('says what will follow before it pauses, and then pauses', async () => {
    const { page } = await openEditor();
    const change = <Value>(before: Value, after: Value) => ({ before, after });
    server.answer(`POST ${ONE}/state`, {
      consequences: {
        state: change('open', 'paused'),
        opensAt: change(null, null),
        closesAt: change('2030-12-31T23:59:59+07:00', '2030-12-31T23:59:59+07:00'),
        pauseAddsMs: 0,
        clockStops: true,
        confirmUntil: null,
        finalAt: null,
        keptUntil: null,
        retentionDays: 90,
      },
    });
    await press(page, 'Pause');
    await waitUntil(() => page.shadowRoot!.querySelector('state-dialog')?.shadowRoot?.querySelector('li'));
    const dialog = page.shadowRoot!.querySelector('state-dialog')!;
    expect(words(dialog)).to.include('Nobody can sign').and.include('The clock stops');
    await expect(page).to.be.accessible();
    await press(dialog, 'Pause');
    await waitUntil(() => !page.shadowRoot!.querySelector('state-dialog'));
    const [tried, done] = server.requestsTo(`POST ${ONE}/state`).map(({ body }) => body);
    expect([tried, done]).to.deep.equal([
      { change: { kind: 'pause' }, dryRun: true },
      { change: { kind: 'pause' }, dryRun: false },
    ]);
  });

  it('has what was typed still after a phone has loaded the tab again', async () => {
    const key = 'samleng-console-unsaved-clean-river';
    const { editor } = await openEditor();
    type(editor, 'title.en', 'A clean lake');
    await waitUntil(() => sessionStorage.getItem(key)?.includes('A clean lake'));
    const stored = sessionStorage.getItem(key)!;
    // The memory of the page is gone then, and what the tab has stored is not.
    keep('clean-river', undefined);
    sessionStorage.setItem(key, stored);
    const again = await openEditor();
    const field = again.editor.shadowRoot!.getElementById('title.en') as HTMLTextAreaElement;
    expect(field.value).to.equal('A clean lake');
  });
});
