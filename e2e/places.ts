// Where the texts and controls of a page are, so that their pixels can be looked at (`contrast.ts`).
/* oxlint-disable unicorn/consistent-function-scoping -- runs in the page, where outer functions do not exist */

/** In CSS pixels of the viewport. */
export type Box = { x: number; y: number; width: number; height: number };

export type Place = {
  /** A text on its ground, the outline of a control, or the filled part of a bar beside its rest. */
  kind: 'text' | 'outline' | 'fill';
  box: Box;
  /** Of a bar: the part that is not filled. */
  rest?: Box;
  /** For messages: the words, or the kind of control. */
  what: string;
};

/** Runs in the page: everything in view that has to stand out, also in shadow roots. */
export function placesInView(): Place[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const plain = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

  /** The innermost element that is painted at a point. */
  const paintedAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let inner = found; inner?.shadowRoot; found = inner) {
      const next: Element | null = inner.shadowRoot.elementFromPoint(x, y);
      if (!next || next === inner) break;
      inner = next;
      found = next;
    }
    return found;
  };
  const isSeen = (element: Element, box: Box): boolean => {
    if (box.width < 4 || box.height < 6 || box.x < 0 || box.y < 0) return false;
    if (box.x + box.width > innerWidth || box.y + box.height > innerHeight) return false;
    const there = paintedAt(box.x + box.width / 2, box.y + box.height / 2);
    return there !== null && element.contains(there);
  };
  const nameOf = (element: Element): string => {
    const host = (element.getRootNode() as ShadowRoot).host?.localName.replace('samleng-', '');
    const own = [element.localName, ...element.classList].join('.');
    return host ? `${host} ${own}` : own;
  };

  const texts = roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Place[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !/[\p{L}\p{N}]/u.test(node.textContent!) || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const what = `“${node.textContent!.trim().slice(0, 40)}” in ${nameOf(parent)}`;
      for (const box of range.getClientRects())
        if (isSeen(parent, box)) found.push({ kind: 'text', box: plain(box), what });
    }
    return found;
  });

  const controls = roots.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>('button, a, summary, input, select, textarea'),
  ]);
  const isDrawn = (control: Element): boolean => {
    if (control.matches('[type=checkbox]')) return true;
    const { borderTopStyle, backgroundColor } = getComputedStyle(control);
    return borderTopStyle !== 'none' || !/^rgba.* 0\)$/.test(backgroundColor);
  };
  const outlines = controls.flatMap((control): Place[] => {
    const box = control.getBoundingClientRect();
    // WCAG asks no contrast of disabled controls.
    if (!isDrawn(control) || control.ariaDisabled === 'true' || !isSeen(control, box)) return [];
    return [{ kind: 'outline', box: plain(box), what: nameOf(control) }];
  });
  // The text of an input is in no node that can be found; its arrow is left out.
  const values = controls.flatMap((control): Place[] => {
    const { x, y, height } = control.getBoundingClientRect();
    const typed = control.matches('select') ? '…' : Reflect.get(control, 'value');
    if (!control.matches('input:not([type=checkbox]), select, textarea') || !typed) return [];
    const box = { x: x + 10, y: y + 8, width: 48, height: Math.min(height - 16, 32) };
    return isSeen(control, box) ? [{ kind: 'text', box, what: `the value of ${nameOf(control)}` }] : [];
  });

  const bars = roots.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>('[role=progressbar], progress'),
  ]);
  const fills = bars.flatMap((bar): Place[] => {
    const { x, y, width, height } = bar.getBoundingClientRect();
    const filled =
      bar instanceof HTMLProgressElement
        ? { x, width: width * bar.position }
        : [...bar.querySelectorAll('.krama')].at(-1)!.getBoundingClientRect();
    const end = filled.x + filled.width;
    const within = { y: y + 4, height: height - 8 };
    const box = { ...within, x: filled.x + 3, width: filled.width - 8 };
    const rest = { ...within, x: end + 4, width: x + width - end - 8 };
    if (!isSeen(bar, { x, y, width, height }) || box.width < 4 || rest.width < 4) return [];
    return [{ kind: 'fill', box, rest, what: `the bar of ${nameOf(bar)}` }];
  });
  return [...texts, ...values, ...outlines, ...fills];
}
