import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { CampaignChange } from '../../campaigns/change/change-campaign.ts';
import { chooseVoice, orderVoices, takeOutVoice } from '../../campaigns/change/change-voices.ts';
import { ownFields } from '../../campaigns/change/own-fields.ts';
import { chosenVoices } from '../../campaigns/shown/chosen-voices.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { changeOne } from '../petitions/change-one.ts';
import { refuseChange } from '../petitions/petition-outcome.ts';
import { refuse } from '../refuse.ts';

const ROOM = '/console/api/petitions/:petition/voices';

/** Of what the campaign makes of a comment; checked with the whole campaign, so that its errors are those of a file. */
const Chosen = z.strictObject({ signature: z.guid(), text: z.record(z.string(), z.unknown()) });
const Ordered = z.strictObject({ sources: z.array(z.string().max(100)).max(1000) });

/** The words of signers and donors that a petition shows. */
export function voiceRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  const guards = [signedIn(deps), inPerson, may('campaigns:write')] as const;
  return new Hono<ConsoleEnv>()
    .get(ROOM, signedIn(deps), inPerson, may('signatures:read'), async (c) => {
      const chosen = await chosenVoices(db, c.req.param('petition'));
      return chosen === undefined ? refuse(c, 'petition-not-found') : c.json(chosen, 200);
    })
    .post(ROOM, ...guards, jsonBody(Chosen), async (c) =>
      changed(deps, c, c.req.param('petition'), (petition) => chooseVoice(petition, c.req.valid('json'))),
    )
    .put(ROOM, ...guards, jsonBody(Ordered), async (c) =>
      changed(deps, c, c.req.param('petition'), (petition) =>
        orderVoices(petition, c.req.valid('json').sources),
      ),
    )
    .delete(`${ROOM}/:voice`, ...guards, async (c) =>
      changed(deps, c, c.req.param('petition'), (petition) =>
        takeOutVoice(petition, c.req.param('voice'), c.get('identity').actor, now()),
      ),
    );
}

/** Answers with the voices as they are now. */
async function changed(
  deps: ConsoleDeps,
  c: Context<ConsoleEnv>,
  petition: string,
  changeOf: (petition: string) => CampaignChange,
) {
  const { change, own } = ownFields(petition, changeOf(petition));
  const done = await changeOne(deps, c, petition, change);
  if (!done.ok) return refuseChange(c, done, (errors) => own(errors).map(ofVoice));
  return c.json((await chosenVoices(deps.db, petition))!, 200);
}

/** `voices[2].text.km` is `text.km`: only one voice changes. */
function ofVoice<Message extends { field: string }>(error: Message): Message {
  return { ...error, field: error.field.replace(/^voices\[\d+\]\./, '') };
}
