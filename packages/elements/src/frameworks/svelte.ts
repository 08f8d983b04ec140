// The tags in Svelte's templates: `import type {} from '@samleng/elements/svelte'`.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementAttributes, ElementListeners } from './attributes.ts';

type Tags = {
  [Tag in keyof ElementAttributes]: Omit<
    HTMLAttributes<HTMLElementTagNameMap[Tag]>,
    keyof ElementAttributes[Tag]
  > &
    ElementAttributes[Tag] &
    ElementListeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
