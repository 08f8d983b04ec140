import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Card } from './card.ts';

/** A PNG, with its tag for `If-None-Match`. */
export type Picture = { png: Uint8Array<ArrayBuffer>; etag: string };

type Draw = (card: Card) => Promise<Uint8Array<ArrayBuffer>>;
/** `content` tells whether the picture is still right. */
type Kept = Picture & { content: string };

/** Some hundreds of pictures. */
const BYTES_MAX = 32 * 1024 * 1024;
const WAITING_MAX = 16;

/** The latest picture of each place, drawn when its card changes: one at a time, so that most of the machine can sign. */
export class PictureCache {
  readonly #draw: Draw;
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: BYTES_MAX,
    sizeCalculation: ({ png, content }) => png.length + content.length,
  });
  readonly #running = new Map<string, Promise<Picture>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /**
   * @param place Has one picture at a time, such as a petition's preview in Khmer.
   * @returns While too many others wait, the place's earlier picture; undefined if it has none.
   */
  async get(place: string, card: Card): Promise<Picture | undefined> {
    const content = JSON.stringify(card);
    const kept = this.#kept.get(place);
    if (kept?.content === content) return kept;
    const running = this.#running.get(place + content);
    if (running !== undefined) return running;
    return this.#running.size < WAITING_MAX ? this.#start(place, content, card) : kept;
  }

  #start(place: string, content: string, card: Card): Promise<Picture> {
    const picture = this.#last
      .then(() => this.#draw(card))
      .then((png) => this.#keep(place, content, png))
      .finally(() => this.#running.delete(place + content));
    this.#running.set(place + content, picture);
    this.#last = picture.catch(() => undefined);
    return picture;
  }

  #keep(place: string, content: string, png: Picture['png']): Picture {
    const etag = `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"`;
    const kept = { png, etag, content };
    this.#kept.set(place, kept);
    return kept;
  }
}
