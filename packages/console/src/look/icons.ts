import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { ICONS, SYSTEM_ICONS } from './icon-names.ts';

/**
 * Has `<wa-icon name>` draw our own icons, all from one file that the build makes: Web Awesome's would come from a
 * foreign host, and those inside its elements from `data:` addresses, which our Content-Security-Policy refuses.
 */
export function startIcons(): void {
  const file = document.querySelector<HTMLMetaElement>('meta[name="samleng-icons"]')?.content;
  const drawn = new Set<string>(ICONS);
  const resolver = (name: string) => {
    const icon = SYSTEM_ICONS[name] ?? name;
    return file && drawn.has(icon) ? `${file}#${icon}` : '';
  };
  for (const library of ['default', 'system'])
    registerIconLibrary(library, { resolver, mutator, spriteSheet: true });
}

/** Without it an SVG is 300 px wide, and makes a phone's page wider than the phone. */
function mutator(svg: SVGElement): void {
  svg.setAttribute('viewBox', '0 0 24 24');
}
