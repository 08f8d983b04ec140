// The part of the manifest's format that we use: https://github.com/webcomponents/custom-elements-manifest
export type Described = { name: string; description?: string };
export type Typed = { type?: { text: string } };
export type Member = Described &
  Typed & { kind?: string; privacy?: string; default?: string; attribute?: string };
export type Attribute = Described & Typed & { fieldName?: string; default?: string };
export type Declaration = {
  name: string;
  tagName?: string;
  superclass?: { name: string };
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: (Described & Typed)[];
  slots?: Described[];
  cssParts?: Described[];
  cssStates?: Described[];
  cssProperties?: Described[];
};
type Export = { kind: string; name: string; declaration: { name: string; module?: string } };
export type Module = { path: string; declarations?: Declaration[]; exports?: Export[] };
export type Manifest = { modules: Module[] };
