import { sharedUrl } from '@samleng/contract/share-links';
import type { ReactiveElement } from 'lit';

type Host = ReactiveElement & { server: string; petition: string; partner?: string | undefined };

/** What the signer shares, and how often that was done. */
export class Sharing {
  /** How many were invited already. */
  invited = 0;

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get shareUrl(): string {
    const { server, petition, partner } = this.#host;
    return sharedUrl(server, petition, partner);
  }

  /** The signer has shared the petition with somebody. */
  invite(): void {
    this.invited += 1;
    this.#host.requestUpdate();
  }
}
