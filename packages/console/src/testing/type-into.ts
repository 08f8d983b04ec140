import { get } from './console-page.ts';

/** Types into a field of a page, and leaves it. */
export function typeInto(page: Element, selector: string, text: string): void {
  const field = get(page, selector) as HTMLInputElement | HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
