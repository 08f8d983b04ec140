/** As the canvas needs them: it does not know custom properties. */
export type Colours = Record<'inkSoft' | 'line' | 'action' | 'bar' | 'wash' | 'turmeric' | 'paper', string>;

const SOURCES: Colours = {
  inkSoft: 'var(--ink-soft)',
  line: 'var(--line)',
  action: 'var(--action)',
  bar: 'color-mix(in oklab, var(--action) 78%, var(--paper))',
  wash: 'color-mix(in oklab, var(--action) 13%, transparent)',
  turmeric: 'var(--turmeric)',
  paper: 'var(--paper)',
};

/** The palette as it is now in an element, in the light or in the dark. */
export function coloursIn(element: ParentNode): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const read = Object.entries(SOURCES).map(([name, colour]) => {
    probe.style.color = colour;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(read) as Colours;
}

/** Calls back whenever the palette turns from light to dark or back. Returns what ends that. */
export function watchScheme(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(changed);
  dark.addEventListener('change', changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  return () => {
    dark.removeEventListener('change', changed);
    chosen.disconnect();
  };
}
