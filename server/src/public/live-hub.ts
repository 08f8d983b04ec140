import { addressGroup } from '../http/client-address.ts';
import { commonHeadersOf } from '../http/common-headers.ts';
import type { Snapshot } from '../counts/current-summary.ts';
import { policyHeaders, type RateLimit } from '../http/rate-limit.ts';
import { Channel, type Outgoing } from './live-channel.ts';

const TICK_MS = 1000;
const COMMENT_INTERVAL_MS = 15_000;
/** An IPv6 group gets only a part of the limit: carriers put thousands behind one IPv4 address, a /64 is one household. */
const IPV6_SHARE = 10;

// Written to Node's own response, so the common ones do not come by themselves.
const STREAM_HEADERS = {
  ...commonHeadersOf('/v1/'),
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** `open` is the current number; the others count since the process started. */
export type StreamCounts = {
  open: number;
  /** Over the limit, in total or for their address. */
  refused: number;
  /** Their client read too slowly. */
  dropped: number;
};

export type Live = {
  /** Answers with a stream of summaries, the first at once, until either side ends it. */
  open(petition: string, address: string, outgoing: Outgoing): 'opened' | 'too-many-requests' | 'unavailable';
  /** How many streams an address may have. */
  limitOf(address: string): RateLimit;
  /** A petition's count has changed. */
  changed(petition: string): void;
  /** Any count may have changed: notifications of other processes were missed for a while. */
  changedAll(): void;
  counts(): StreamCounts;
  /** Ends all streams; new ones are refused. */
  close(): void;
};

type LiveOptions = {
  read: (petition: string) => Promise<Snapshot | undefined>;
  now: () => Date;
  streamsPerAddress: number;
  streamsMax: number;
  onError: (error: unknown) => void;
};

/** Fans summaries out to the open streams of this process. */
export function createLive({ read, now, onError, ...limits }: LiveOptions): Live {
  const channels = new Map<string, Channel>();
  const places = createPlaces(limits);
  const tick = setInterval(() => forEachChannel((channel) => channel.tick()), TICK_MS).unref();
  const comment = setInterval(
    () => forEachChannel((channel) => channel.comment()),
    COMMENT_INTERVAL_MS,
  ).unref();
  let isClosed = false;
  let refused = 0;
  let dropped = 0;
  const onDropped = () => void (dropped += 1);

  function forEachChannel(tell: (channel: Channel) => void): void {
    for (const channel of channels.values()) tell(channel);
  }

  function channelOf(petition: string): Channel {
    const known = channels.get(petition);
    const channel = known ?? new Channel({ read: () => read(petition), now, onError, onDropped });
    channels.set(petition, channel);
    return channel;
  }

  function open(petition: string, address: string, outgoing: Outgoing) {
    // A client that left while the petition was looked up emits no 'close' any more: its place would never be freed.
    if (isClosed || outgoing.destroyed) return 'unavailable';
    const taken = places.take(address);
    if (typeof taken === 'string') {
      refused += 1;
      return taken;
    }
    const channel = channelOf(petition);
    outgoing.writeHead(200, { ...STREAM_HEADERS, ...policyHeaders(places.limitOf(address)) });
    channel.add(outgoing, () => {
      taken.giveBack();
      if (channel.isEmpty) channels.delete(petition);
    });
    return 'opened';
  }

  function close(): void {
    isClosed = true;
    clearInterval(tick);
    clearInterval(comment);
    forEachChannel((channel) => channel.end());
  }

  return {
    open,
    limitOf: places.limitOf,
    changed: (petition) => channels.get(petition)?.changed(),
    changedAll: () => forEachChannel((channel) => channel.changed()),
    counts: () => ({ open: places.total(), refused, dropped }),
    close,
  };
}

/** Limits the open streams: in total, and for each address. */
function createPlaces({
  streamsPerAddress,
  streamsMax,
}: Pick<LiveOptions, 'streamsPerAddress' | 'streamsMax'>) {
  const maxOf = (isIPv6: boolean): number =>
    isIPv6 ? Math.ceil(streamsPerAddress / IPV6_SHARE) : streamsPerAddress;
  const taken = new Map<string, number>();
  let total = 0;

  function take(address: string) {
    const { group, isIPv6 } = addressGroup(address);
    const before = taken.get(group) ?? 0;
    if (total >= streamsMax) return 'unavailable';
    if (before >= maxOf(isIPv6)) return 'too-many-requests';
    total += 1;
    taken.set(group, before + 1);
    return { giveBack: () => giveBack(group) };
  }

  function giveBack(group: string): void {
    const left = (taken.get(group) ?? 1) - 1;
    total -= 1;
    if (left === 0) taken.delete(group);
    else taken.set(group, left);
  }

  const limitOf = (address: string): RateLimit => ({ quota: maxOf(addressGroup(address).isIPv6) });
  return { take, limitOf, total: () => total };
}
