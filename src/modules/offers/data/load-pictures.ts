import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { stableId } from '../../records/contract.ts';
import type { PictureFact } from '../example-pictures.ts';
import { readPicture } from '../picture.ts';

const fileName = /^[a-z0-9-]+\.(webp|png|jpe?g)$/;

/**
 * Writes the pictures of a data set, whose files lie in `data-sets/SLUG/bilder`.
 *
 * @throws when a file is missing or no picture; names it
 */
export const loadPictures = async (
  scope: Scope,
  pictures: Readonly<Record<string, PictureFact>>,
): Promise<void> => {
  const { slug } = scope.alliance;
  const files = new Map<string, ReturnType<typeof pictureFrom>>();
  for (const [key, { offer, file, alt, credit, position }] of Object.entries(pictures)) {
    if (!files.has(file)) files.set(file, pictureFrom(slug, file));
    const picture = await files.get(file);
    if (!picture) continue;
    await sql`insert into offer_picture
      (alliance_id, id, offer_id, bytes, type, width, height, alt, credit, position)
      values (current_alliance(), ${stableId(slug, `offerPicture:${key}`)}::uuid,
        ${stableId(slug, `offer:${offer}`)}::uuid, ${Buffer.from(picture.bytes)}, ${picture.type},
        ${picture.width}, ${picture.height}, ${alt}, ${credit ?? null}, ${position})`.execute(scope.db);
  }
};

const pictureFrom = async (slug: string, file: string) => {
  const path = `data-sets/${slug}/bilder/${file}`;
  if (!fileName.test(file)) throw new Error(`${path}: not the name of a picture`);
  const read = readPicture(await readFile(new URL(`../../../../${path}`, import.meta.url)));
  if (!read.ok) throw new Error(`${path}: ${read.reason}`);
  return read.picture;
};
