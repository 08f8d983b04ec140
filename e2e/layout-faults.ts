// Looks for what is cut, small, or lies over something else.
import type { Page } from '@playwright/test';

/** Layout faults of the forms on this page. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told = new Set<string>();
    for (const host of document.querySelectorAll('samleng-petition-form')) {
      const outer = host.getBoundingClientRect();
      const things = [...host.shadowRoot!.querySelectorAll<HTMLElement>('*')]
        .filter((box) => box.checkVisibility() && !box.closest('.unseen, .trap, .far, option'))
        .map((box) => ({
          box,
          lies: box.getBoundingClientRect(),
          what: `${box.localName}.${box.className} “${box.textContent.trim().slice(0, 30)}”`,
        }));
      for (const { box, lies, what } of things) {
        if (lies.width > 0 && (lies.right > outer.right + 1 || lies.left < outer.left - 1))
          told.add(`sticks out: ${what}`);
        const { overflow, display } = getComputedStyle(box);
        const isHigh = overflow !== 'visible' && box.scrollHeight > box.clientHeight + 2;
        const isCut = isHigh || box.scrollWidth > box.clientWidth + 1;
        if (isCut && display !== 'inline' && box.matches('button, select, a, label, p, h2, h3'))
          told.add(`is cut: ${what}`);
        const isTarget = box.matches(
          'button, select, textarea, input:not([type=checkbox]), label.consent, a',
        );
        if (isTarget && (lies.width < 43.5 || lies.height < 43.5))
          told.add(`is small: ${what} ${lies.width}×${lies.height}`);
      }
      const blocks = things.filter(({ box }) =>
        box.matches('button, input:not([type=checkbox]), select, textarea, label, p, h2, h3, .way > *'),
      );
      for (const [at, one] of blocks.entries()) {
        for (const other of blocks.slice(at + 1)) {
          if (one.box.contains(other.box)) continue;
          const across =
            Math.min(one.lies.right, other.lies.right) - Math.max(one.lies.left, other.lies.left);
          const down = Math.min(one.lies.bottom, other.lies.bottom) - Math.max(one.lies.top, other.lies.top);
          if (across > 1 && down > 1) told.add(`overlaps: ${one.what} and ${other.what}`);
        }
      }
    }
    return [...told];
  });
