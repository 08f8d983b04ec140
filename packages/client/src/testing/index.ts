export { fakeClock, type FakeClock } from './fake-clock.ts';
export * from './fake-server.ts';
export type { FakeStream } from './fake-stream.ts';
export { aChallenge, aSignRequest, aSummary, readProof, SOLUTION } from './samples.ts';
export { openTab, setVisible, type Tab } from './second-tab.ts';
