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
  for (const library of ['default', 'system']) registerIconLibrary(library, { resolver, spriteSheet: true });
}
