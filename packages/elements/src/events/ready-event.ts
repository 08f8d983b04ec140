/** The content of an element is there, for the first time or after it was given another subject. */
export class ReadyEvent extends Event {
  constructor() {
    super('samleng-ready', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'samleng-ready': ReadyEvent;
  }
}
