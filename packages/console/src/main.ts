import { ConsoleAppElement } from './app/console-app.ts';
import { startLook } from './look/start.ts';
import { path } from './router/location.ts';
import { match } from './router/match.ts';
import { ROUTES } from './router/routes.ts';
import { loadInside, startWords } from './words/words.ts';

startLook();
// Together with the words, not after them: a request costs half a second on a phone. What fails is told by the app.
const first = match(ROUTES, path.value)?.route;
first?.load().catch(() => undefined);
if (first && !first.open) void loadInside();
// The first page is drawn in the reader's language at once, not in another one before.
await startWords();
customElements.define('console-app', ConsoleAppElement);
