// Events for the page. No personal data: trackers on the page hear them too.

const options: EventInit = { bubbles: true, composed: true };

/** Before a signature is sent; cancel it to stop the sending. */
export class BeforeSignEvent extends Event {
  constructor() {
    super('samleng-before-sign', { ...options, cancelable: true });
  }
}

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
