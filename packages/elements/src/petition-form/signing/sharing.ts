import { sharedUrl } from '@samleng/contract/share-links';
import type { ReactiveElement } from 'lit';

type Host = ReactiveElement & { server: string; petition: string; partner?: string | undefined };

/** The address that the signer shares, and how many people were asked. */
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
