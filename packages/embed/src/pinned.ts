// Everything in one module, for pages that pin what they run. It registers the elements, and does nothing else:
// no links are turned into elements here.
import '@samleng/elements/petition-form/define';
import '@samleng/elements/signature-counter/define';
import '@samleng/elements/thank-you-wall/define';
