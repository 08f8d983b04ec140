import type { PlacedHost } from './placed-host.ts';

/** Long enough for what visitors wait for; elements that are there by then share one report. */
const WAIT_MS = 3000;

const waiting = new Set<PlacedHost>();
const arrivedAt = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has the page told of, last of all: the element is shown, or could not be loaded. */
export function place(element: PlacedHost): void {
  if (element.toldOn === location.pathname) return;
  waiting.add(element);
  timer ??= setTimeout(tell, WAIT_MS);
}

function tell(): void {
  import('./tell-page.ts').then(
    ({ tellPage }) => {
      timer = undefined;
      return tellPage(waiting, arrivedAt);
    },
    // Refused, by a blocker or the page's policy: it is not asked for again.
    () => {},
  );
}
