/** What one round found; `faults` is empty when every promise was kept. */
export type Round = {
  /** What was done in it, with the random part: killed after how long, and the like. */
  did: string;
  acknowledged: number;
  /** Sent again under the same id, since the first try had no answer or a 503. */
  sentAgain: number;
  /** From the trouble's end to the next signature that was acknowledged; null where nothing was away. */
  backAfterMs: number | null;
  faults: string[];
};

export type Scenario = {
  name: string;
  tries: string;
  /** How many rounds there are when nobody says. */
  rounds: number;
  /** @returns After the last round, with everything it started ended and its files removed. */
  run(rounds: number, report: (round: Round) => void): Promise<void>;
};
