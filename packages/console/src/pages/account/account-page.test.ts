import { expect, waitUntil } from '@open-wc/testing';
import { problem } from '@samleng/client/testing';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { AccountPageElement } from './account-page.ts';

const FIRST = '2026-11-28T01:05:00.000Z';
const sessionOf = (id: string, device: string) => ({
  id,
  device,
  startedAt: FIRST,
  endsAt: FIRST,
  isThisOne: id === 'this',
});

describe('the page of one’s own account', () => {
  it('shows sessions, ends one, says at the field that the password is wrong, and shows new recovery codes', async () => {
    const { page, server } = await showPage(AccountPageElement, {
      'GET account/sessions': { sessions: [sessionOf('this', 'Chrome, Android'), sessionOf('old', '')] },
      'DELETE account/sessions/old': () => new Response(null, { status: 204 }),
      'POST account/password': problem('invalid-input', {
        errors: [{ field: 'current', code: 'invalid', message: 'is not right' } as never],
      }),
      'POST account/recovery-codes': { recoveryCodes: ['first-code', 'second-code'] },
    });
    await waitUntil(() => textOf(page).includes('Unknown device'));
    await expect(page).to.be.accessible();

    get(page, 'button', 'Sign out there: Unknown device').click();
    await waitUntil(() => server.requestsTo('GET /console/api/account/sessions').length === 2);
    expect(server.requestsTo('DELETE /console/api/account/sessions/old')).to.have.length(1);

    get(page, '.main-button', 'Change the password').click();
    await waitUntil(() => find(page, '.wrong', 'at least 12'));
    fill(page, 'input[name="currentPassword"]', 'mistyped');
    fill(page, 'input[autocomplete="new-password"]', 'three words together');
    get(page, '.main-button', 'Change the password').click();
    await waitUntil(() => find(page, '#currentPassword-wrong', 'This is not your password.'));
    await expect(page).to.be.accessible();

    const form = get(page, 'button', 'Make new recovery codes').closest('form')!;
    form.querySelector('input')!.value = 'three words together';
    form.requestSubmit();
    await waitUntil(() => textOf(page).includes('second-code'));
    server.restore();
    page.remove();
  });
});
