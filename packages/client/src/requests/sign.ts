import type { SignAnswer, SignRequest } from '@samleng/contract';
import { ask } from './ask.ts';
import { petitionUrl } from './requests.ts';

/** Signs. Repeating it with the same `request.id` counts once. Errors as for the other requests. */
export function sign(
  server: string,
  petition: string,
  request: SignRequest,
  signal?: AbortSignal,
): Promise<SignAnswer> {
  return ask(`${petitionUrl(server, petition)}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
}
