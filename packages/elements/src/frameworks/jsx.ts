// The tags in React's JSX, for pages that use them without wrappers: `import type {} from '@samleng/elements/jsx'`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementAttributes, ElementListeners } from './attributes.ts';

type Props<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

type Tags = {
  [Tag in keyof ElementAttributes]: Props<HTMLElementTagNameMap[Tag]> &
    ElementAttributes[Tag] &
    ElementListeners<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
