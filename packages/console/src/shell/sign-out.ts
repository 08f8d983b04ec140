import { api, ask } from '../api.ts';
import { isProblem } from '../requests/api-problem.ts';
import { problemText } from '../requests/problem-text.ts';
import { signedOut } from '../session/signed-out.ts';
import { toast } from '../toasts/toasts.ts';
import { words } from '../words/words.ts';

/** Ends the session on the server, then shows the page for signing in. */
export async function signOut(): Promise<void> {
  try {
    await ask(api.session.$delete(), { stays: true });
  } catch (error) {
    // Ended before: that is as good.
    if (!isProblem(error, 'not-signed-in')) return toast(problemText(error), { isWrong: true });
  }
  signedOut();
  toast(words().shell.account.signedOut);
}
