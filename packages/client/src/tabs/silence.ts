// Taken once: a page that puts another timer in its place later, or stops it, stops no waiting here.
const wait = setTimeout.bind(globalThis);
const cancel = clearTimeout.bind(globalThis);

export const SILENCE = new Error('No answer.');

/** Some browsers never answer when storage or locks are broken: rejects with `SILENCE` after this long. */
export async function withPatience<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = wait(() => reject(SILENCE), milliseconds);
  });
  return Promise.race([answer, silence]).finally(() => cancel(timer));
}
