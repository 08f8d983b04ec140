// Loaded on demand by the client, which takes time that a stopped clock does not give.
import '../proof/proof-of-work.ts';

export { fakeClock, type FakeClock } from './fake-clock.ts';
export * from './fake-server.ts';
export type { FakeStream } from './fake-stream.ts';
export { aChallenge, aSignRequest, aSummary, readProof, SOLUTION } from './samples.ts';
export { openTab, setVisible, type Tab } from './second-tab.ts';
