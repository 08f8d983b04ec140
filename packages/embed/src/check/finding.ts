import type { CheckMessages } from '@samleng/locales/en/check';

type Findings = CheckMessages['findings'];

/** One mistake, with the values that its words need in any language. */
export type Finding = {
  [Kind in keyof Findings]: { kind: Kind; given: Parameters<Findings[Kind]> };
}[keyof Findings];

export function finding<Kind extends keyof Findings>(
  kind: Kind,
  ...given: Parameters<Findings[Kind]>
): Finding {
  return { kind, given } as Finding;
}

/** @returns What is wrong, and what to do about it. */
export function advice({ kind, given }: Finding, { findings }: CheckMessages): readonly [string, string] {
  const say = findings[kind] as (...given: (string | undefined)[]) => readonly [string, string];
  return say(...given);
}
