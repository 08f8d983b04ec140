/** Selectors for each role: narrowing down first saves asking the browser about every element. */
const CANDIDATES = {
  alert: '[role=alert]',
  button: 'button',
  checkbox: '[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog',
  form: 'form',
  heading: 'h1, h2, h3',
  img: 'img',
  link: 'a',
  listitem: 'li',
  progressbar: '[role=progressbar]',
  region: 'section, [role=region]',
  status: '[role=status]',
  textbox: 'input:not([type=checkbox]), textarea',
} as const;

type Found = {
  button: HTMLButtonElement;
  checkbox: HTMLInputElement;
  combobox: HTMLSelectElement;
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  img: HTMLImageElement;
  link: HTMLAnchorElement;
  textbox: HTMLInputElement;
};
export type Role = keyof typeof CANDIDATES;
type As<R extends Role> = R extends keyof Found ? Found[R] : HTMLElement;
type Name = string | RegExp;

/** Chromium computes roles and names itself, with the flag in `web-test-runner.config.mjs`. */
type Named = { computedName: string };

const inside = (from: Element) => from.shadowRoot ?? from;

/**
 * All elements with this role and accessible name that a visitor finds, in an element or in a part of it.
 *
 * @param name The whole name, or a pattern in it.
 */
export function all<R extends Role>(from: Element, role: R, name: Name = /^/): Array<As<R>> {
  const candidates = [...inside(from).querySelectorAll<As<R>>(CANDIDATES[role])];
  const wanted = name instanceof RegExp ? name : { test: (text: string) => text === name };
  return candidates.filter(
    (found) => found.checkVisibility() && wanted.test((found as unknown as Named).computedName),
  );
}

export const find = <R extends Role>(from: Element, role: R, name?: Name): As<R> | undefined =>
  all(from, role, name)[0];

/** @throws When there is none. */
export function get<R extends Role>(from: Element, role: R, name?: Name): As<R> {
  const found = find(from, role, name);
  if (!found) throw new Error(`There is no ${role} ${name ?? ''}: ${words(from)}`);
  return found;
}

/** The parts that partners style by this name. */
export const parts = (from: Element, name: string) => [
  ...inside(from).querySelectorAll<HTMLElement>(`[part~=${name}]`),
];
export const part = (from: Element, name: string): HTMLElement | undefined => parts(from, name)[0];

/** All text, hidden or not. */
export const words = (from: Element | undefined) =>
  from
    ? inside(from)
        .textContent.replace(/[ \n]+/g, ' ')
        .trim()
    : '';

/** Texts that screen readers announce by themselves. */
export const announced = (from: Element) => all(from, 'status').map(words).filter(Boolean).join(' ');

/** The focused element inside this one. */
export const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;

/** The page's fallback, while it is shown. */
export const fallback = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
