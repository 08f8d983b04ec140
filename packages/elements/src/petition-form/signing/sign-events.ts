// Events for the page. No personal data: trackers on the page hear them too.
import { BeforeSignEvent } from './before-sign.ts';

export { BeforeSignEvent };

const options: EventInit = { bubbles: true, composed: true };

/** A signature waits on this device until there is a connection. */
export class QueuedEvent extends Event {
  readonly petition: string;
  constructor(petition: string) {
    super('samleng-queued', options);
    this.petition = petition;
  }
}

declare global {
  interface HTMLElementEventMap {
    'samleng-before-sign': BeforeSignEvent;
    'samleng-queued': QueuedEvent;
  }
}
