import { type Change, changesTo } from './changes.ts';

/**
 * Lit reads names of window and document that an element of the page can take: `<a id="litHtmlVersions">` in a
 * comment would stop every element of ours. It asks prototypes instead, and leaves out its support for
 * polyfills and decorators, which asks for more such names.
 */
const CHANGES: Record<string, readonly Change[]> = {
  'lit-html/lit-html.js': [
    ['s=t.trustedTypes,', 's=t.hasOwnProperty("trustedTypes")&&t.trustedTypes,'],
    ['s?s.emptyScript:""', '""'],
    ['l.createComment("")', 'new Comment("")'],
    ['l.createTextNode(t)', 'new Text(t)'],
    ['l.createTreeWalker(l,129)', 'Document.prototype.createTreeWalker.call(l,l,129)'],
    ['l.createElement("template")', 'Document.prototype.createElement.call(l,"template")'],
    ['(t?.creationScope??l).importNode(i,!0)', 'Document.prototype.importNode.call(l,i,!0)'],
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")', ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,', 'l="",'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);' +
        'if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    ['t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', ''],
    [
      'document.createElement("style"),n=t.litNonce;',
      'Document.prototype.createElement.call(document,"style");',
    ],
    ['void 0!==n&&o.setAttribute("nonce",n),', ''],
  ],
};

export const unclobbered = changesTo('unclobbered', CHANGES);
