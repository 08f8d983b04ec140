import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mock } from 'node:test';
import type { Snapshot } from '../counts/current-summary.ts';
import type { Outgoing } from '../public/live-channel.ts';
import { createLive, type Live } from '../public/live-hub.ts';

/** A fake of Node's response that records what was written. */
export class FakeOutgoing extends EventEmitter {
  written: string[] = [];
  writableLength = 0;
  writableEnded = false;
  destroyed = false;
  writeHead() {
    return this;
  }
  write(chunk: Buffer | string) {
    this.written.push(String(chunk));
    return true;
  }
  end() {
    this.writableEnded = true;
    return this;
  }
  destroy() {
    this.destroyed = true;
    this.emit('close');
    return this;
  }
  count(what: RegExp) {
    return this.written.filter((chunk) => what.test(chunk)).length;
  }
}

/** A petition as the reader returns it, with this count. */
export function snapshot(count: number, updatedAt: string): Snapshot {
  const petition = {
    petition: 'clean-river',
    goal: 10,
    status: 'open',
    closesAt: null,
    final: false,
  } as const;
  const counts = { count, online: count, paper: 0, carriedOver: 0, today: null };
  return { summary: { ...petition, ...counts, updatedAt }, goodUntil: undefined };
}

/** Lets the pending read finish. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Streams with a fake clock, which the test advances; `end` restores the real one. */
export function fakeLive(
  read: (petition: string) => Promise<Snapshot | undefined>,
  limits = { streamsPerAddress: 10, streamsMax: 100 },
) {
  mock.timers.enable({ apis: ['setInterval', 'setTimeout', 'Date'] });
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const live = createLive({ read, now: () => new Date(), onError, ...limits });
  const openFor = (outgoing: FakeOutgoing, address = '203.0.113.1', petition = 'clean-river') =>
    live.open(petition, address, outgoing as unknown as Outgoing);
  const open = (petition?: string) => {
    const outgoing = new FakeOutgoing();
    assert.equal(openFor(outgoing, undefined, petition), 'opened');
    return outgoing;
  };
  return { live, open, openFor, errors, end: () => end(live) };
}

function end(live: Live): void {
  live.close();
  mock.timers.reset();
}
