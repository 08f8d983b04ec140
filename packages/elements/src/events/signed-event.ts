import type { SignAnswer } from '@samleng/contract';

/** A signature reached the server. No personal data: trackers on the page hear it too. */
export class SignedEvent extends Event {
  readonly petition: string;
  /** `confirm` when it counts only once its signer has confirmed it by email. */
  readonly next: SignAnswer['next'];
  constructor(petition: string, next: SignAnswer['next']) {
    super('samleng-signed', { bubbles: true, composed: true });
    this.petition = petition;
    this.next = next;
  }
}

declare global {
  interface HTMLElementEventMap {
    'samleng-signed': SignedEvent;
  }
}
