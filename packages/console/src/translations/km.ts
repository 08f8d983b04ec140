import { registerTranslation, type Translation } from '@awesome.me/webawesome/dist/utilities/localize.js';
import { webAwesome } from '@samleng/locales/km/web-awesome';

// One more term that Web Awesome asks for one day does not compile.
const translation: Translation = webAwesome;

registerTranslation(translation);
