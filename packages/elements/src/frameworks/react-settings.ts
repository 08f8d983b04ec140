import * as React from 'react';

type Props = Record<string, unknown>;

/** Settings that are on or off, by their attribute's name. */
const SWITCHES = new Set(['hidden', 'live', 'no-sticky', 'ticker', 'today', 'total']);

/** React 18 would write them as texts, `false` too, and an attribute that is there means yes. */
const writesTexts = Number.parseInt(React.version) < 19;

/**
 * What `createComponent` of `@lit/react` needs to listen to the element's events and nothing else. Settings stay with
 * React, which writes them into the page that a server renders; `@lit/react` would set them later, as properties.
 */
export function settingsByReact<E extends HTMLElement>(elementClass: new () => E) {
  return {
    react: { ...React, createElement } as unknown as typeof React,
    // It takes what is in the class for a property, so it gets one without any.
    elementClass: Object as unknown as new () => E,
    displayName: elementClass.name,
  };
}

function createElement(tag: string, props: Props) {
  return React.createElement(tag, Object.fromEntries(Object.entries(props).map(attribute)));
}

function attribute([prop, value]: [string, unknown]): [string, unknown] {
  const name = prop === 'noSticky' ? 'no-sticky' : prop;
  return [name, writesTexts && SWITCHES.has(name) ? (value ? '' : undefined) : value];
}
