export { fakeClock, type FakeClock } from './fake-clock.ts';
export * from './fake-server.ts';
export type { FakeStream } from './fake-stream.ts';
export { aSignRequest, aSummary } from './samples.ts';
export { openTab, setVisible, type Tab } from './second-tab.ts';
