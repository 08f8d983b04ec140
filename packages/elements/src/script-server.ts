/**
 * The server whose script this is. The scripts that a server hands out are built with `packages/embed/src/script-server.ts`
 * instead. The package came from no server: a page that bundles it names one on each element.
 */
export const scriptServer: string = '';

let hasWarned = false;

/** For the page's developer: without a server an element asks nothing, and shows what is inside its tag. */
export function warnOfNoServer(): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    'Samleng: an element has no server, such as server="https://sign.example.org", and asks nothing.',
  );
}
