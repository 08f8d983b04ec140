/** The values of a form's fields, without spaces around them; passwords are left as they were typed. */
export function formValues<Name extends string>(form: HTMLFormElement, names: readonly Name[]) {
  const typed = new FormData(form);
  const entries = names.map((name) => {
    const value = typed.get(name);
    const text = typeof value === 'string' ? value : '';
    return [name, name.toLowerCase().includes('password') ? text : text.trim()] as const;
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** Puts the focus where something is wrong: on the first such field, else on the form's own alert. */
export function focusWrong(root: ParentNode): void {
  root.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
}
