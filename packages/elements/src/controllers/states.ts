/**
 * Sets what a page's styles see as `:state(…)`, in browsers that have it.
 *
 * @param internals Of the element; older browsers give none.
 */
export function setStates(internals: ElementInternals | undefined, states: Record<string, boolean>): void {
  try {
    for (const [state, isOn] of Object.entries(states)) internals!.states[isOn ? 'add' : 'delete'](state);
  } catch {
    // They have none, or want names with dashes.
  }
}
