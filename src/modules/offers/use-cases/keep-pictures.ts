import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { lockedRows } from '../../records/contract.ts';
import { keepsOffer } from '../data/keepers.ts';
import { readPictures } from '../data/picture-store.ts';
import { offer } from '../kinds.ts';
import { mayWriteOffers } from '../permissions.ts';
import { type PictureFault, readPicture } from '../picture.ts';

/** Most pictures of one offer. */
export const mostPictures = 6;
const longestAlt = 300;
const longestCredit = 200;

export type PictureRefusal =
  | { reason: 'forbidden' | 'unknown' | 'too-many' }
  | { reason: 'invalid'; alt?: 'missing' | 'too-long'; credit?: 'too-long'; file?: 'missing' | PictureFault };

/** Pictures stand in the history of their offer. */
const thingOf = (offerId: string) => ({ kind: offer.kind, id: offerId });

/** Whether the person who asks may change the pictures of this offer; locks it. */
const mayKeep = async (scope: Scope, offerId: string): Promise<'yes' | 'forbidden' | 'unknown'> => {
  if (!isUuid(offerId)) return 'unknown';
  const [row] = await lockedRows(scope, offer, sql`t.thing_id = ${offerId}::uuid`);
  if (!row) return 'unknown';
  return mayWriteOffers(scope.actor) || (await keepsOffer(scope, row)) ? 'yes' : 'forbidden';
};

/** Adds a picture, which says in words what it shows. `id` was made with the form: sent twice, it is added once. */
export const addPicture = async (
  scope: Scope,
  input: { id: string; offerId: string; file: Uint8Array | null; alt: string; credit: string },
): Promise<Result<{ eventId: string | null }, PictureRefusal>> => {
  const may = await mayKeep(scope, input.offerId);
  if (may !== 'yes' || !isUuid(input.id)) return refuse(may === 'forbidden' ? 'forbidden' : 'unknown');
  const present = await readPictures(scope, input.offerId);
  if (present.some(({ id }) => id === input.id)) return done({ eventId: null });
  if (present.length >= mostPictures) return refuse('too-many');
  const alt = input.alt.trim();
  const credit = input.credit.trim();
  const read = input.file && input.file.length > 0 ? readPicture(input.file) : null;
  const faults = {
    ...(alt === ''
      ? { alt: 'missing' as const }
      : alt.length > longestAlt
        ? { alt: 'too-long' as const }
        : {}),
    ...(credit.length > longestCredit ? { credit: 'too-long' as const } : {}),
    ...(read === null ? { file: 'missing' as const } : read.ok ? {} : { file: faultOf(read) }),
  };
  if (!read?.ok || Object.keys(faults).length > 0) return refuse('invalid', faults);
  const { bytes, type, width, height } = read.picture;
  const change = beginChange(scope, 'offers.pictureAdded');
  await change.insert('offer_picture', thingOf(input.offerId), {
    id: input.id,
    version: 1,
    offer_id: input.offerId,
    bytes: `\\x${Buffer.from(bytes).toString('hex')}`,
    type,
    width,
    height,
    alt,
    credit: credit || null,
    position: present.length + 1,
  });
  return done({ eventId: await change.record() });
};

const faultOf = ({ ok: _, ...fault }: { ok: false } & PictureFault): PictureFault => fault;

/** Takes a picture away. One that is gone already is what was asked for. */
export const removePicture = async (
  scope: Scope,
  input: { id: string; offerId: string },
): Promise<Result<{ eventId: string | null }, { reason: 'forbidden' | 'unknown' }>> => {
  const may = await mayKeep(scope, input.offerId);
  if (may !== 'yes') return refuse(may);
  if (!(await readPictures(scope, input.offerId)).some(({ id }) => id === input.id))
    return done({ eventId: null });
  const change = beginChange(scope, 'offers.pictureRemoved');
  await change.remove('offer_picture', thingOf(input.offerId), input.id);
  return done({ eventId: await change.record() });
};
