import type { ReactiveControllerHost } from 'lit';
import { Finding } from './finding.ts';
import { Grouping } from './grouping.ts';
import type { Query } from './query.ts';
import type { SignatureRequests } from './signature-requests.ts';
import { Slices } from './slices.ts';
import { tally, type TallySum } from './tallying.ts';

const HELD: Query = { where: [{ key: 'state', value: 'held' }] };

/** What the server is asked for a query. On the way back and forth what was found already stays. */
export class LookUps {
  readonly finding: Finding;
  readonly grouping: Grouping;
  readonly #held: Slices<TallySum>;
  #found = '';
  #grouped = '';

  constructor(host: ReactiveControllerHost) {
    this.finding = new Finding(host);
    this.grouping = new Grouping(host);
    this.#held = new Slices<TallySum>(host);
  }

  /** How many are held; undefined until they are counted. */
  get held(): number | undefined {
    return this.#held.state === 'done' ? this.#held.sum!.states.held : undefined;
  }

  async show(requests: SignatureRequests, query: Query): Promise<void> {
    const { find, where, by } = query;
    if (by === undefined) {
      this.grouping.slices.stop();
      const asked = JSON.stringify({ find, where });
      if (asked === this.#found && this.finding.slices.state !== 'failed') return;
      this.#found = asked;
      await this.finding.start(requests, query);
    } else {
      this.finding.slices.stop();
      const asked = JSON.stringify({ where, by });
      if (asked === this.#grouped && this.grouping.slices.state !== 'failed') return;
      this.#grouped = asked;
      await this.grouping.start(requests, query, by);
    }
  }

  /** After something was done with them. */
  async renew(requests: SignatureRequests, query: Query): Promise<void> {
    this.#found = '';
    this.#grouped = '';
    void tally(this.#held, requests, HELD);
    await this.show(requests, query);
  }
}
