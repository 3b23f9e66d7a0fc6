import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import { maySeeInternal } from '../permissions.ts';
import type { PictureType } from '../picture.ts';
import { isShown } from './shown-when.ts';

/** A picture without its bytes. */
export type PictureName = {
  id: string;
  version: number;
  alt: string;
  credit: string | null;
  width: number;
  height: number;
};

/** Pictures of an offer in their order, at most 20. Whoever asks has read the offer, so may see it. */
export const readPictures = async (scope: Scope, offerId: string): Promise<readonly PictureName[]> => {
  const { rows } =
    await sql<PictureName>`select id::text, version, alt, credit, width, height from offer_picture
    where alliance_id = current_alliance() and offer_id = ${offerId}::uuid order by position, id limit 20`.execute(
      scope.db,
    );
  return rows;
};

/** The bytes of a picture whose offer the reader may see on the scope's day. */
export const readPictureFile = async (
  scope: Scope,
  offerId: string,
  id: string,
): Promise<{ bytes: Buffer; type: PictureType; version: number } | null> => {
  if (!isUuid(offerId) || !isUuid(id)) return null;
  const { rows } = await sql<{ bytes: Buffer; type: PictureType; version: number }>`
    select p.bytes, p.type, p.version from offer_picture p
    where p.alliance_id = current_alliance() and p.id = ${id}::uuid and p.offer_id = ${offerId}::uuid
      and (${maySeeInternal(scope.actor)}::boolean or ${isShown(scope, sql`p.offer_id`)})
    `.execute(scope.db);
  return rows[0] ?? null;
};
