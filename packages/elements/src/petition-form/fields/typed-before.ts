import type { ReactiveElement } from 'lit';
import type { PrefetchController } from '../prefetch.ts';

/**
 * Takes what was typed into the hosted page's own form, the one that works without scripts, before the element was
 * there. That form goes then, so that nothing of it comes back for the next person. Only ours is known to have
 * nothing ticked beforehand, so forms that partners put into the tag stay as they are.
 *
 * @param form The element's own, just shown.
 */
export function takeTyped(
  host: ReactiveElement & { server: string },
  form: HTMLFormElement,
  controller: { unfolded: boolean; prefetch: PrefetchController },
): void {
  const typed = host.querySelector('form');
  if (!typed || !location.href.startsWith(`${host.server}/p/`)) return;
  const own = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
  for (const { name, value, checked } of typed.elements as Iterable<Element> as Iterable<HTMLInputElement>) {
    const control = own(name);
    if (control) Object.assign(control, { value, checked });
  }
  own(typed.querySelector<HTMLInputElement>(':focus')?.name ?? '')?.focus();
  // Its option may not be there yet.
  controller.prefetch.offer(typed.querySelector('select')?.value);
  typed.remove();
  // Nothing that was typed is sent from a field that is folded away.
  controller.unfolded ||= ([...form.elements] as HTMLInputElement[]).some(
    (control) =>
      (control.type === 'checkbox' ? control.checked : control.value) && control.closest('[hidden]'),
  );
  host.requestUpdate();
}
