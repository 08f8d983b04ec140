/** Listens to the page until `signal` aborts. Programs that are no page, as in Node, have none of these events. */
export function onPage(type: string, listener: () => void, signal: AbortSignal): void {
  globalThis.addEventListener?.(type, listener, { signal });
}
