import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counters of this process. Nothing personal: routes as templates, no addresses, no names. */
export type Metrics = {
  request(request: { route: string; method: string; status: number; seconds: number }): void;
  /** A transaction of the sign queue; `seconds` from its first statement until it is durable. */
  commit: (commit: { signatures: number; seconds: number }) => void;
  /** A signature was refused because the sign queue was full. */
  queueFull: () => void;
  /** @param outcome Of one email, such as `sent` or `failed`. */
  email: (outcome: string) => void;
  /** @param outcome What became of what a page told of its tags: `counted`, `limited` or `unknown`. */
  placement: (outcome: 'counted' | 'limited' | 'unknown') => void;
  /** A query failed. */
  databaseError: () => void;
  /** @param since When erased data were first found in a log that cannot be emptied, by `performance.now()`; null
   *   when it is empty. */
  logUnemptied: (since: number | null) => void;
  /** @returns Prometheus's text format. */
  text(state: { queue: QueueState; streams: StreamState }): Promise<string>;
  /** The media type of `text`. */
  readonly type: string;
};

export type QueueState = { readonly length: number; readonly lengthMax: number };
/** `open` is the current number; the others count since the process started. */
export type StreamState = { open: number; refused: number; dropped: number };

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const BATCHES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** One for each app. Memory and event loop belong to the process, so all apps share those metrics. */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  // The histogram's own count is the number of requests: a separate counter would slow the hottest path.
  const requests = new Histogram({
    name: 'samleng_request_duration_seconds',
    help: 'From the headers of a request to the headers of its answer',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  });
  // Counts emails; the name is from before they were called so, and operators' dashboards and alerts use it.
  const emails = new Counter({
    name: 'samleng_letters_total',
    help: 'Letters taken in hand, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const placements = new Counter({
    name: 'samleng_placements_total',
    help: 'Page views that a tag has told of, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const databaseErrors = new Counter({
    name: 'samleng_database_errors_total',
    help: 'What the database did not do',
    registers,
  });
  const signing = signingMetrics(registers);
  const logUnemptied = logMetric(registers);
  const setState = stateMetrics(registers);

  return {
    request: ({ route, method, status, seconds }) => requests.observe({ route, method, status }, seconds),
    commit: ({ signatures, seconds }) => {
      signing.batches.observe(signatures);
      signing.commits.observe(seconds);
    },
    queueFull: () => signing.refused.inc(),
    email: (outcome) => emails.inc({ outcome }),
    placement: (outcome) => placements.inc({ outcome }),
    databaseError: () => databaseErrors.inc(),
    logUnemptied,
    type: Registry.PROMETHEUS_CONTENT_TYPE,
    text: (state) => {
      setState(state);
      return Registry.merge([...registers, processNumbers()]).metrics();
    },
  };
}

function signingMetrics(registers: Registry[]) {
  const batches = new Histogram({
    name: 'samleng_sign_batch_signatures',
    help: 'Signatures in one transaction',
    buckets: BATCHES,
    registers,
  });
  const commits = new Histogram({
    name: 'samleng_sign_commit_duration_seconds',
    help: 'From the first statement of a transaction until it is durable',
    buckets: SECONDS,
    registers,
  });
  const refused = new Counter({
    name: 'samleng_sign_queue_refused_total',
    help: 'Signatures answered with 503 because too many waited',
    registers,
  });
  return { batches, commits, refused };
}

function logMetric(registers: Registry[]): Metrics['logUnemptied'] {
  let since: number | null = null;
  const seconds: Gauge = new Gauge({
    name: 'samleng_log_unemptied_seconds',
    help: "Since when SQLite's write-ahead log, which may hold erased data, could not be emptied; 0 when it was",
    registers,
    collect: () => seconds.set(since === null ? 0 : (performance.now() - since) / 1000),
  });
  return (from) => void (since = from);
}

/** Metrics that are read from the app's state when Prometheus asks, instead of being counted as they happen. */
function stateMetrics(registers: Registry[]) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const total = (name: string, help: string) => new Counter({ name, help, registers });
  const length = gauge('samleng_sign_queue_length', 'Signatures that wait for their transaction');
  const capacity = gauge('samleng_sign_queue_capacity', 'How many may wait; one more is answered with 503');
  const open = gauge('samleng_streams_open', 'Open event streams');
  const refused = total('samleng_streams_refused_total', 'Streams refused for want of a place');
  const dropped = total('samleng_streams_dropped_total', 'Streams ended because their reader was too slow');
  return ({ queue, streams }: { queue: QueueState; streams: StreamState }): void => {
    length.set(queue.length);
    capacity.set(queue.lengthMax);
    open.set(streams.open);
    setTotal(refused, streams.refused);
    setTotal(dropped, streams.dropped);
  };
}

function setTotal(counter: Counter, value: number): void {
  counter.reset();
  counter.inc(value);
}

// Only once for each process: a second set would repeat the values and observe the garbage collector twice.
let ofProcess: Registry | undefined;

function processNumbers(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}
