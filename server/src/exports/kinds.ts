import type { Permission } from '../domain/accounts/roles.ts';

/**
 * `delivery`: for those whom the petition is addressed to. `news`: for writing to those who asked for it. `comments`:
 * those that may be shown. `all`: everything that is kept of each signature.
 */
export const EXPORT_KINDS = ['delivery', 'news', 'comments', 'all'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function exportPermission(kind: ExportKind): Permission {
  return kind === 'all' ? 'signatures:export-all' : 'signatures:export';
}
