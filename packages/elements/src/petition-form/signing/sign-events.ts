// What a page can hear of a signing. Nothing of it is personal data, because a tracker on the page hears it too.

const options: EventInit = { bubbles: true };

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
