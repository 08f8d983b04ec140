// Everything in one module, for pages that pin what they run. It registers the elements, and does nothing else:
// no links are turned into elements here.

const ELEMENTS = [
  () => import('@samleng/elements/petition-form/define'),
  () => import('@samleng/elements/signature-counter/define'),
  () => import('@samleng/elements/thank-you-wall/define'),
];

// Each in a task of its own, so that a slow phone answers a touch in between.
for (const define of ELEMENTS) setTimeout(define);
