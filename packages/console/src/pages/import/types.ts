import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferResponseType } from 'hono/client';

type Api = ReturnType<typeof hc<ConsoleApi>>['console']['api'];
type Routes = Api['petitions'][':petition']['imports'];

/** The imports of a petition, and files of which nothing is imported yet, as the server tells them. */
export type Imports = InferResponseType<Routes['$get'], 200>;
export type Import = Imports['imports'][number];
export type Upload = Imports['uploads'][number];
export type Checked = NonNullable<Upload['checked']>;
export type Refused = NonNullable<Upload['refused']>;

type Answer = InferResponseType<Routes[':upload']['preview']['$post'], 200>;
export type Preview = Extract<Answer, { ok: true }>;
export type PreviewRow = Preview['rows'][number];
export type Settings = Preview['settings'];
export type Field = keyof Settings['map'];
export type RefusedRow = Exclude<PreviewRow, { person: object }>;
export type Refusal = RefusedRow['refusals'][number];
