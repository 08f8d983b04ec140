import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, Declaration, Described } from './manifest-types.ts';

type Value = { type: string; default?: string };
type Symbol = Described & { value?: Value; type?: string };
type ElementData = Described & {
  attributes: Symbol[];
  slots: Symbol[];
  js: { events: Symbol[]; properties: Symbol[] };
  css: { parts: Symbol[]; properties: Symbol[] };
};
/** @see https://github.com/JetBrains/web-types */
export type WebTypes = {
  $schema: string;
  name: string;
  version: string;
  'description-markup': 'markdown';
  'js-types-syntax': 'typescript';
  contributions: { html: { elements: ElementData[] } };
};

const SCHEMA = 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json';

/** Writes `dist/web-types.json`: WebStorm and its siblings find it by `web-types` in package.json. */
export function writeWebTypes(folder: string, elements: Declaration[]): void {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as WebTypes;
  const data: WebTypes = {
    $schema: SCHEMA,
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: { html: { elements: elements.map(elementData) } },
  };
  writeFileSync(join(folder, 'dist/web-types.json'), `${JSON.stringify(data, null, 2)}\n`);
}

function elementData(element: Declaration): ElementData {
  const { tagName, description, attributes = [], events = [], members = [], slots = [] } = element;
  const { cssParts = [], cssProperties = [] } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  return {
    name: tagName!,
    description,
    attributes: attributes.map(attributeData),
    slots: slots.map(({ name, description }) => ({ name, description })),
    js: { events: events.map(typed), properties: fields.map(typed) },
    css: { parts: cssParts.map(typed), properties: cssProperties.map(typed) },
  };
}

function attributeData({ name, description, type, default: standard }: Attribute): Symbol {
  return { name, description, value: { type: type?.text ?? 'string', default: standard } };
}

function typed({ name, description, type }: Described & { type?: { text: string } }): Symbol {
  return { name, description, type: type?.text };
}
