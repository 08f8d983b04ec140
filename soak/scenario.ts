/** The result of one round; `faults` is empty when every promise was kept. */
export type Round = {
  /** A description with the random part, such as after how long the server was killed. */
  did: string;
  acknowledged: number;
  /** Number of signatures sent again under the same id after no answer or a 503. */
  sentAgain: number;
  /** From the end of the trouble to the next acknowledgement; null when nothing was away. */
  backAfterMs: number | null;
  faults: string[];
};

export type Scenario = {
  name: string;
  tries: string;
  /** Default number of rounds. */
  rounds: number;
  /** @returns After the last round, once everything it started is stopped and its files are removed. */
  run(rounds: number, report: (round: Round) => void): Promise<void>;
};
