import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, Declaration } from './manifest-types.ts';

type Value = { name: string };
type AttributeData = { name: string; description?: string; valueSet?: 'v'; values?: Value[] };
type Tag = { name: string; description?: string; attributes: AttributeData[] };
/** @see https://github.com/microsoft/vscode-custom-data, `html-custom-data` */
export type CustomData = { version: 1.1; tags: Tag[] };

/** Writes `dist/vscode.html-custom-data.json`: VS Code completes the tags in plain HTML with it. */
export function writeCustomData(folder: string, elements: Declaration[]): void {
  const file = join(folder, 'dist/vscode.html-custom-data.json');
  writeFileSync(file, `${JSON.stringify(customDataOf(elements), null, 2)}\n`);
}

function customDataOf(elements: Declaration[]): CustomData {
  const tags = elements.map(({ tagName, description, attributes = [] }) => ({
    name: tagName!,
    description,
    attributes: attributes.map(attributeData),
  }));
  return { version: 1.1, tags };
}

function attributeData({ name, description, type }: Attribute): AttributeData {
  // In this format `v` means an attribute without a value.
  if (type?.text === 'boolean') return { name, description, valueSet: 'v' };
  const values = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => ({ name: value! }));
  return values.length > 0 ? { name, description, values } : { name, description };
}
