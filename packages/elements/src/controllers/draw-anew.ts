import type { ReactiveElement } from 'lit';

/**
 * Draws everything anew, with what was typed and where the focus was: some translators remove the comments by which
 * Lit finds its place.
 *
 * @param error Why it could not be drawn; thrown when nothing is there that others could have changed.
 */
export async function drawAnew(host: ReactiveElement, error: unknown): Promise<void> {
  const root = host.renderRoot as ShadowRoot;
  if (!root.querySelector('.root')) throw error;
  const typed = [...root.querySelectorAll<HTMLInputElement>('[name]')];
  const focused = root.activeElement?.id;
  // Older browsers have their style sheets here.
  root.replaceChildren(...root.querySelectorAll('style'));
  // Lit's own mark of what it has drawn before.
  Reflect.deleteProperty(root, '_$litPart$');
  host.requestUpdate();
  await host.updateComplete;
  for (const { name, value, checked } of typed)
    Object.assign(root.querySelector(`[name=${name}]`) ?? {}, { value, checked });
  if (focused) root.getElementById(focused)?.focus();
}
