import * as z from 'zod';
import {
  PAGE_LENGTH_MAX,
  PLACED_NAME_LENGTH_MAX,
  PLACED_PATH_LENGTH_MAX,
  PLACED_TAGS_MAX,
  PLACED_VERSION_LENGTH_MAX,
} from './limits.ts';
import { pageOf } from './values/page-path.ts';

/** The elements that tell where they stand. */
export const PLACED_ELEMENTS = ['petition-form', 'signature-counter', 'thank-you-wall'] as const;
export type PlacedElement = (typeof PLACED_ELEMENTS)[number];

/**
 * Why an element does not show what it should. `late`: the script arrived long after the page. `storage-refused`: an
 * unsent signature cannot wait there. `server-away`: the server did not answer, or only with an error.
 */
export const PLACEMENT_TROUBLES = [
  'late',
  'storage-refused',
  'petition-not-found',
  'campaign-not-found',
  'partner-not-found',
  'server-away',
] as const;
export const PlacementTrouble = z.enum(PLACEMENT_TROUBLES);
export type PlacementTrouble = z.infer<typeof PlacementTrouble>;

/** As written on the page, so it may be misspelt; but a name, and nothing that turns text around. */
const Written = z
  .string()
  .min(1)
  .max(PLACED_NAME_LENGTH_MAX)
  .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u);

const PlacedTag = z
  .strictObject({
    element: z.enum(PLACED_ELEMENTS),
    petition: Written.optional(),
    campaign: Written.optional().meta({ description: 'Of a wall.' }),
    partner: Written.optional(),
    trouble: PlacementTrouble.optional(),
  })
  .meta({ id: 'PlacedTag' });
export type PlacedTag = z.infer<typeof PlacedTag>;

/** Only the path: the browser says by itself on which origin the page lies. */
const Path = z
  .string()
  .max(PLACED_PATH_LENGTH_MAX)
  .regex(/^\/[^\p{Cc}\p{Cs}]*$/u)
  .meta({ description: 'Of the page; a query and a fragment are cut, and so is what looks like a secret.' });

/** The body of `POST /v1/placements`: which of our tags stand on a page that is looked at. */
export const Placement = z
  .strictObject({
    path: Path,
    version: z
      .string()
      .max(PLACED_VERSION_LENGTH_MAX)
      .regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
      .meta({ description: 'Of the script' }),
    tags: z.array(PlacedTag).min(1).max(PLACED_TAGS_MAX),
    trouble: PlacementTrouble.optional().meta({ description: 'Of the whole page.' }),
  })
  .meta({ id: 'Placement' });
export type Placement = z.infer<typeof Placement>;

/**
 * The page of a placement, in the words in which a signature's `page` is stored; '' for one whose origin is unknown or
 * whose address is too long.
 *
 * @param origin The `Origin` header.
 */
export function placedPage(origin: string | undefined, path: string): string {
  const url = URL.canParse(origin ?? '') ? new URL(origin!) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin !== origin) return '';
  const page = pageOf(new URL(pathOf(path), url).href);
  return page.startsWith(`${origin}/`) && page.length <= PAGE_LENGTH_MAX ? page : '';
}

// Two slashes would begin the name of another server.
const pathOf = (path: string) => path.replace(/^[/\\]+/, '/');
