type Key = string | number;

/** The steps of a field's path as errors name it: `targets[0].name.km`. */
export function stepsOf(path: string): Key[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(from: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (value, step) => (value as Record<Key, unknown> | undefined)?.[step],
    from,
  );
}

/** The same with another value at a path; `undefined` takes it away. */
export function withValue<From>(from: From, path: string, value: unknown): From {
  return replaced(from, stepsOf(path), value) as From;
}

function replaced(from: unknown, [step, ...rest]: Key[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = replaced((from as Record<Key, unknown> | undefined)?.[step], rest, value);
  if (Array.isArray(from))
    return inner === undefined ? from.toSpliced(Number(step), 1) : from.with(Number(step), inner);
  const { [step]: _before, ...others } = (from ?? {}) as Record<Key, unknown>;
  return inner === undefined ? others : { ...others, [step]: inner };
}
