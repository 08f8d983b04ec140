import type { SignAnswer } from '@samleng/contract';

/** A signature reached the server. No personal data: a tracker on the page hears it too. */
export class SignedEvent extends Event {
  readonly petition: string;
  /** `confirm` when it counts only after its signer has opened a letter. */
  readonly next: SignAnswer['next'];
  constructor(petition: string, next: SignAnswer['next']) {
    super('samleng-signed', { bubbles: true });
    this.petition = petition;
    this.next = next;
  }
}

declare global {
  interface HTMLElementEventMap {
    'samleng-signed': SignedEvent;
  }
}
