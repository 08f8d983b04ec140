import type { Plugin } from 'vite';
import { changesTo } from './changes.ts';
import { unsupported } from './lit-features.ts';

/** Lit without what our elements never use; `lit-features.ts` refuses sources that do. After `unclobbered`. */
export const leanLit: Plugin[] = [
  changesTo('lean-lit', {
    '@lit/reactive-element/reactive-element.js': [
      // Properties are not reflected, and compared by `Object.is`.
      [
        'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:' +
          't=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;' +
          'break;case Number:i=null===t?null:Number(t);break;case Object:case Array:' +
          'try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
        'u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
      ],
      [',b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', ''],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
      [',this.constructor.l?.forEach(t=>t(this))', ''],
      [',void 0!==t.l&&(this.l=[...t.l])', ''],
      [
        'createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&' +
          '((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),' +
          'h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}' +
          'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??' +
          '{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),' +
          'this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}' +
          'static getPropertyOptions(t){return this.elementProperties.get(t)??b}',
        'createProperty(t,s){s.state&&(s.attribute=!1),this.elementProperties.set(t,s);const i=Symbol();' +
          'e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},' +
          'configurable:!0,enumerable:!0})}',
      ],
      [
        's=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])',
        's=r(t);for(const i of s)this.createProperty(i,t[i])',
      ],
      [
        'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());' +
          'for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
        '',
      ],
      ['this.elementStyles=this.finalizeStyles(this.styles)', 'this.elementStyles=this.styles'],
      [
        '{const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
        '{const i=s.attribute;return!1===i?void 0:i??t.toLowerCase()}',
      ],
      ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
      [
        '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);' +
          'if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u)' +
          '.toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
        '',
      ],
      [
        'if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?' +
          '{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;' +
          'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}',
        'if(void 0!==e){const{converter:t=u,type:h}=i.elementProperties.get(e);this[e]=t(s,h)}',
      ],
      [
        'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),' +
          'i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&' +
          '!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
        'requestUpdate(t,s){if(void 0!==t){if(!f(this[t],s))return;' +
          'this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
      ],
      [
        'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),' +
          '!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),' +
          '!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
        '',
      ],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];' +
          '!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
        '',
      ],
      ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()', 'this._$EM()'],
    ],
    '@lit/reactive-element/css-tag.js': [
      // Sheets are made by `unsafeCSS` (see `minify-templates.ts`), and shared by no two classes.
      [
        'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
        '',
      ],
      [
        'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),' +
          'void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
        'return e&&void 0===this.o&&(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o',
      ],
      ['t instanceof CSSStyleSheet?t:t.styleSheet);else', 't.styleSheet);else'],
    ],
    'lit-html/lit-html.js': [
      // Neither directives, nor `noChange`, which only they return, nor bindings of a whole tag.
      [
        'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:' +
          'i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),' +
          'h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
        '',
      ],
      ['t=M(this,t,i),a(t)?', 'a(t)?'],
      ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
      ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
      ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
      ['if((t=M(this,t,i,0)??A)===E)return;', 't??=A;'],
      ['for(this._$AP?.(!1,!0,s);', 'for(;'],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
      [',this._$Cv=e?.isConnected??!0', ''],
      ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
      [
        'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&' +
          '(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
        '',
      ],
      ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
      [
        'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}' +
          'get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
        '',
      ],
      [':6===r.type&&(i=new Z(h,this,t))', ':0'],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
      ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'const j={}'],
      ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
      ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
      ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
      ['constructor(){super(...arguments),this.type=3}', ''],
      ['constructor(){super(...arguments),this.type=4}', ''],
      ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
      // Neither SVG nor MathML, nor templates compiled before.
      ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
      ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
      [
        'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;' +
          't.replaceWith(...t.childNodes)}for(',
        'this.el=S.createElement(f,e),P.currentNode=this.el.content;for(',
      ],
      [
        'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
        'e=this._$AC(t);',
      ],
      // Nothing is bound in a comment, nor in the text of a text area.
      [
        'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)' +
          'd.push({type:7,index:l}),t+=o.length-1}',
        'r.data===n&&d.push({type:2,index:l});',
      ],
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent="";' +
          'for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
        '',
      ],
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
      ['(c=n??v,d=-1)', '(c=v,d=-1)'],
      ['(c=p,n=void 0)', 'c=p'],
      // Listeners are functions.
      [
        'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);' +
          'e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),',
        'e=this.element;s===A?t!==A&&e.addEventListener(this.name,this):t===A&&e.removeEventListener(this.name,this),',
      ],
      [
        '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
        'this._$AH.call(this.options?.host??this.element,t)',
      ],
      [
        'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;' +
          'e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
        '(i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s))._$AI(t)',
      ],
    ],
  }),
  {
    name: 'lit-features',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/packages/elements/src/')) return;
      const [refusal] = unsupported(code);
      if (refusal) this.error(refusal);
    },
  },
];
