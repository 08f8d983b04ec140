// The tags in Vue's templates: `import type {} from '@samleng/elements/vue'`.
import type { DefineComponent } from 'vue';
import type { ElementAttributes } from './attributes.ts';

declare module 'vue' {
  interface GlobalComponents {
    'samleng-petition-form': DefineComponent<ElementAttributes['samleng-petition-form']>;
    'samleng-signature-counter': DefineComponent<ElementAttributes['samleng-signature-counter']>;
    'samleng-thank-you-wall': DefineComponent<ElementAttributes['samleng-thank-you-wall']>;
  }
}
