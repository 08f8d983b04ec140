import { navigate, path } from '../router/location.ts';
import { toast } from '../toasts/toasts.ts';
import { words } from '../words/words.ts';
import { session } from './current.ts';

/** Leads to the page for signing in, which leads back afterwards. */
export function signedOut(): void {
  session.value = null;
  if (path.value === '/sign-in') return;
  const back = path.value === '/' ? '' : `?back=${encodeURIComponent(path.value)}`;
  navigate(`/sign-in${back}`, { replace: true });
}

/** As `signedOut`, and says why, where somebody was at work. */
export function sessionEnded(): void {
  if (session.value !== null) toast(words().shell.ended);
  signedOut();
}

/** Where to go after signing in: only to pages of ours, never to another site. */
export function wayBack(search = location.search): string {
  const back = new URLSearchParams(search).get('back') ?? '/';
  return /^\/(?![/\\])[\w/.~%-]*$/.test(back) && !back.startsWith('/sign-in') ? back : '/';
}
