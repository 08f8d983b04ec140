import { expect, waitUntil } from '@open-wc/testing';
import { openChannel } from './channel.ts';

type Message = { petition: string; count?: number };

describe('a channel to the other tabs', () => {
  it('hears nothing but messages of our own shape', async () => {
    const heard: Message[] = [];
    const here = openChannel<Message>('samleng-of-this-test', (message) => heard.push(message))!;
    const page = new BroadcastChannel('samleng-of-this-test');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window's, not a channel's
    for (const other of [null, undefined, 'refresh', 1, [], { petition: 7 }]) page.postMessage(other);
    const there = openChannel<Message>('samleng-of-this-test', () => {})!;
    there.tell({ petition: 'right-to-vote', count: 7 });
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal([{ petition: 'right-to-vote', count: 7 }]);
    page.close();
    here.close();
    there.close();
  });
});
