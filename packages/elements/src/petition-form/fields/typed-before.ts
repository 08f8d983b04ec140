/**
 * Takes what was typed into the hosted page's own form, the one that works without scripts, before the element was
 * there. That form goes then, so that nothing of it comes back for the next person. Only ours is known to have
 * nothing ticked beforehand, so forms that partners put into the tag stay as they are.
 *
 * @param form The element's own, just shown.
 * @returns The chosen country, whose option may not be there yet; undefined when there was no such form.
 */
export function takeTyped(host: Element & { server: string }, form: HTMLFormElement): string | undefined {
  const typed = host.querySelector('form');
  if (!typed || !location.href.startsWith(`${host.server}/p/`)) return undefined;
  for (const control of typed.elements) {
    const { name, value, checked } = control as HTMLInputElement;
    const own = form.elements.namedItem(name) as HTMLInputElement | null;
    if (!own) continue;
    own.value = value;
    own.checked = checked;
    if (control.matches(':focus')) own.focus();
  }
  typed.remove();
  return typed.querySelector('select')?.value ?? '';
}
