/**
 * Bytes that flow only while somebody waits for what is made of them. The reader of workbooks parses as fast as it gets
 * bytes, and keeps the rows until they are asked for: a whole sheet, where each row waits for the database.
 */
export class GatedStream {
  readonly stream: ReadableStream<Uint8Array>;
  #gate = Promise.withResolvers<void>();

  constructor(bytes: AsyncGenerator<Uint8Array>) {
    this.stream = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          await this.#gate.promise;
          const { value, done } = await bytes.next();
          if (done === true) controller.close();
          else controller.enqueue(value);
        },
        cancel: async () => {
          await bytes.return(undefined);
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Lets bytes through until `next` has something. */
  async through<Value>(next: () => Promise<Value>): Promise<Value> {
    this.#gate.resolve();
    const value = await next();
    this.#gate = Promise.withResolvers();
    return value;
  }

  /** Lets go of what waits. */
  open(): void {
    this.#gate.resolve();
  }
}
