// The tags in Svelte's templates: `import type {} from '@samleng/elements/svelte'`.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementAttributes } from './attributes.ts';

type Tags = {
  [Tag in keyof ElementAttributes]: Omit<HTMLAttributes<HTMLElement>, keyof ElementAttributes[Tag]> &
    ElementAttributes[Tag];
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
