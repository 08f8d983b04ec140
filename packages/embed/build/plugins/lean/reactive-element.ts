import type { Change } from '../changes.ts';

export const REACTIVE_ELEMENT: readonly Change[] = [
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
];
