/** What was said about an oddity when it was about `size` signatures. */
export type Explanation = { size: number; because: string; by: string; at: string };

/** Once it has grown so much since, it has to be looked at again. */
const GROWN = 1.5;

export function isExplained(size: number, explanation: Explanation | undefined): boolean {
  return explanation !== undefined && size < GROWN * explanation.size;
}
