// The tags in Vue's templates: `import type {} from '@samleng/elements/vue'`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementAttributes, ElementEvents } from './attributes.ts';

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** A component type for Vue's templates. */
type Tag<Name extends keyof ElementAttributes> = new () => {
  $props: HTMLAttributes & ElementAttributes[Name] & PublicProps;
  $emit: EmitFn<Emits<ElementEvents[Name]>>;
};

declare module 'vue' {
  interface GlobalComponents {
    'samleng-petition-form': Tag<'samleng-petition-form'>;
    'samleng-signature-counter': Tag<'samleng-signature-counter'>;
    'samleng-thank-you-wall': Tag<'samleng-thank-you-wall'>;
  }
}
