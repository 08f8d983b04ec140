import type { Step } from '../step.ts';

/** After this long nothing is sent: a promise of the page that never settles must not keep the button for ever. */
export const PATIENCE_MS = 60_000;

/** Before a signature is sent. Cancel it to stop the sending, or have it wait. No personal data: trackers hear it too. */
export class BeforeSignEvent extends Event {
  readonly #waits: unknown[];

  /** @param waits Takes what the sending has to wait for. */
  constructor(waits: unknown[] = []) {
    super('samleng-before-sign', { bubbles: true, composed: true, cancelable: true });
    this.#waits = waits;
  }

  /**
   * The sending waits for this, a minute at most. If it resolves to `false`, or the event is cancelled meanwhile,
   * nothing is sent; if it is rejected neither, and the form says that it did not work.
   *
   * @throws {DOMException} `InvalidStateError`, when called after the listeners have returned.
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    if (!this.eventPhase) throw new DOMException('waitUntil: too late', 'InvalidStateError');
    this.#waits.push(promise);
  }
}

/**
 * Asks the page whether the signature may be sent.
 *
 * @param go Shows how far it is.
 * @throws Why the page could not say: its own mistake, told like any other of its.
 */
export async function pageAllows(host: Element, go: (step: Step) => void): Promise<boolean> {
  try {
    const goesOn = await mayBeSent(host, () => go({ kind: 'sending' }));
    go({ kind: goesOn ? 'sending' : 'filling' });
    return goesOn;
  } catch (error) {
    go({ kind: 'filling', problem: 'not-sent' });
    throw error;
  }
}

/** @param onWait Called when the page wants to think about it. */
async function mayBeSent(host: Element, onWait: () => void): Promise<boolean> {
  const waits: unknown[] = [];
  const event = new BeforeSignEvent(waits);
  if (!host.dispatchEvent(event)) return false;
  if (waits.length === 0) return true;
  onWait();
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('waitUntil: too long')), PATIENCE_MS);
  });
  const answers = await Promise.race([Promise.all(waits), late]);
  return !event.defaultPrevented && !answers.includes(false);
}
