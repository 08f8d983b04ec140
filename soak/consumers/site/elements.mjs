import '@samleng/elements/petition-form/define';
import '@samleng/elements/signature-counter/define';
import '@samleng/elements/thank-you-wall/define';
