import { sql } from 'kysely';
import { longDay } from '../../../platform/i18n/format.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';
import type { TodaySource } from '../../today/contract.ts';
import { isLargerThan, readSuggestions } from '../data/duplicate-views.ts';
import { countVacancies, readVacancies } from '../data/vacancy-views.ts';
import { mayWriteActors } from '../permissions.ts';
import { registerPath, staleAfterDays } from '../register.ts';
import { actorsTexts } from '../texts/index.ts';

/** Beyond this, looking for duplicates takes longer than a start page may. */
const searchedOnTheWay = 3_000;
const vacanciesShown = 5;

/** What the registers feed into *Today*: vacant public offices, duplicates, entries that nobody confirmed. */
export const actorsToday: TodaySource = {
  now: async (scope) => {
    if (!mayWriteActors(scope.actor)) return [];
    const t = actorsTexts(scope.locale).today;
    const vacancies = await readVacancies(scope, vacanciesShown);
    return vacancies.map((each) => ({
      title: t.vacancyTitle(each.name, each.organisationName),
      path: `/aemter/${each.officeId}`,
      detail: each.since ? t.vacancySince(longDay(each.since, scope.locale)) : t.vacancyAlways,
      due: null,
    }));
  },
  openEnds: async (scope) => {
    if (!mayWriteActors(scope.actor)) return [];
    const t = actorsTexts(scope.locale).today;
    const isSmall =
      !(await isLargerThan(scope, 'organisation', searchedOnTheWay)) &&
      !(await isLargerThan(scope, 'facility', searchedOnTheWay));
    return [
      { count: await countVacancies(scope), label: t.vacant, path: '/register/vakanzen' },
      {
        count: await countStale(scope),
        label: t.stale,
        path: `${registerPath('organisations')}?stand_der_daten=veraltet&ordnung=bestaetigt`,
      },
      ...(isSmall
        ? [
            {
              count: (await readSuggestions(scope)).length,
              label: t.duplicates,
              path: '/register/dubletten',
            },
          ]
        : []),
    ];
  },
};

/** The rows of the register's filter "not confirmed for a year". */
const countStale = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from organisation
    where alliance_id = current_alliance() and merged_into is null and valid @> ${scope.today}::date
      and coalesce(confirmed_on, '0001-01-01'::date) < ${addDays(scope.today, -staleAfterDays)}::date`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};
