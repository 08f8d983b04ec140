/** Takes away what the elements could keep a signature in, so that trying to sign leaves nothing behind. */
export function withoutStorage(): void {
  for (const store of [
    'indexedDB',
    'localStorage',
    'sessionStorage',
    'caches',
    'BroadcastChannel',
    'EventSource',
  ])
    Object.defineProperty(globalThis, store, { value: undefined, configurable: true });
}
