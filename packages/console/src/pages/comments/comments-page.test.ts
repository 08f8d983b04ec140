import { expect, waitUntil } from '@open-wc/testing';
import { problem } from '@samleng/client/testing';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { edited } from '../../testing/petition.ts';
import { session } from '../../session/current.ts';
import { CommentsPageElement } from './comments-page.ts';
import type { SignerComment, Voices } from './types.ts';

const COMMENTS = 'POST /console/api/petitions/clean-river/comments';
const VOICES = '/console/api/petitions/clean-river/voices';

const DARA: SignerComment = {
  id: 'dara',
  text: 'For my mother.\nShe fished here.',
  name: 'Sok Dara',
  country: 'FR',
  day: '2026-10-03',
  language: 'en',
  state: 'validated',
  agreed: true,
  named: true,
};
const HELD: SignerComment = { ...DARA, id: 'held', text: 'Spam', state: 'held', agreed: false };
const chosen = (...voices: Voices['voices']): Voices => ({
  voices,
  languages: ['en', 'km'],
  showNames: true,
});
const GONE = { source: 'gone', kind: 'signer', text: { en: 'Gone.', km: '…' }, shown: false } as const;
const VOICE = {
  source: 'dara',
  kind: 'signer',
  text: { en: 'For my mother.', km: '…' },
  by: { en: 'Sok Dara' },
  shown: true,
} as const;

async function shown() {
  const { page, server } = await showPage(CommentsPageElement, {
    'GET petitions/clean-river': edited(),
    'GET petitions/clean-river/voices': chosen(GONE),
    // Nothing fits in the first slice.
    'POST petitions/clean-river/comments': ({ body }: { body: unknown }) =>
      Response.json(
        (body as { cursor?: string }).cursor === undefined
          ? { comments: [], next: 'later' }
          : { comments: [DARA, HELD] },
      ),
  });
  // As in the shell, where no header of a page is the document's.
  const main = document.createElement('main');
  document.body.append(main);
  main.append(page);
  page.params = { petition: 'clean-river' };
  session.value = {
    ...session.value!,
    permissions: ['campaigns:read', 'campaigns:write', 'signatures:read'],
  };
  page.requestUpdate();
  await waitUntil(() => textOf(page).includes('For my mother.'));
  return { page, server, remove: () => main.remove() };
}

describe('the page of comments', () => {
  it('reads until some are found, and has a campaigner choose, word and take out what the petition shows', async () => {
    const { page, server, remove } = await shown();
    await waitUntil(() => textOf(page).includes('France'));
    expect(server.requestsTo(COMMENTS).map(({ body }) => body)).to.deep.equal([
      { which: 'agreed' },
      { which: 'agreed', cursor: 'later' },
    ]);
    expect(textOf(page)).to.contain('3 October 2026').and.to.contain('Held');
    expect(find(page, 'wa-button', 'Choose these words: Sok Dara')).to.not.equal(undefined);
    await expect(page).to.be.accessible();

    get(page, 'wa-button', 'Choose these words').click();
    await waitUntil(() => find(page, 'textarea'));
    const field = get(page, 'textarea[lang="en"]') as HTMLTextAreaElement;
    expect(field.value).to.equal('For my mother. She fished here.');
    fill(page, 'textarea[lang="en"]', 'x'.repeat(121));
    await waitUntil(() => textOf(page).includes('121 of 120'));
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('This is too long.'));
    expect(textOf(page)).to.contain('Please write it in this language, too.');
    await expect(page).to.be.accessible();

    fill(page, 'textarea[lang="en"]', 'For my mother.');
    fill(page, 'textarea[lang="km"]', '…');
    server.answer(
      `POST ${VOICES}`,
      problem('invalid-input', {
        errors: [{ field: 'signature', code: 'invalid', message: 'gone' }] as never,
      }),
    );
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('These words cannot be chosen'));
    server.answer(`POST ${VOICES}`, chosen(GONE, VOICE));
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('Chosen: 2'));
    expect(server.requestsTo(`POST ${VOICES}`)[1]!.body).to.deep.equal({
      signature: 'dara',
      text: { en: 'For my mother.', km: '…' },
    });
    expect(find(page, 'wa-button', 'Choose these words')).to.equal(undefined);

    get(page, 'input[value="chosen"]').click();
    await waitUntil(() => textOf(page).includes('Nobody sees these words any more'));
    await expect(page).to.be.accessible();
    server.answer(`DELETE ${VOICES}/gone`, chosen(VOICE));
    get(page, '.link-button', 'Take out').click();
    await waitUntil(() => textOf(page).includes('Chosen: 1'));
    expect(textOf(page)).not.to.contain('Nobody sees');
    server.restore();
    remove();
  });
});
