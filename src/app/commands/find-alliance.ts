import type { DatabaseHandle } from '../../platform/db/database.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Scope } from '../../platform/scope.ts';
import { CannotGoOn } from './pending.ts';
import { userTexts } from './texts/user.ts';

/**
 * The alliance that a command is about.
 *
 * @param slug left out: the only one there is besides the examples
 * @throws `CannotGoOn` with the names that there are
 */
export const findAlliance = async (
  database: DatabaseHandle,
  slug: string | undefined,
  locale: Locale,
): Promise<Scope['alliance']> => {
  const found = await database.kysely
    .selectFrom('alliance')
    .select(['id', 'slug', 'name', 'is_example as isExample', 'time_zone as timeZone'])
    .$if(slug !== undefined, (query) => query.where('slug', '=', slug ?? ''))
    .$if(slug === undefined, (query) => query.where('is_example', '=', false))
    .limit(2)
    .execute();
  const [only, another] = found;
  if (only && !another) return only;
  const all = await database.kysely.selectFrom('alliance').select('slug').orderBy('slug').limit(20).execute();
  const slugs = all.map((each) => each.slug);
  throw new CannotGoOn(
    slug === undefined ? userTexts(locale).whichAlliance(slugs) : userTexts(locale).noAlliance(slug, slugs),
  );
};
