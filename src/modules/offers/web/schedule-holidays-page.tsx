import { schoolYearOf } from '../../../platform/calendar/holidays.ts';
import { firstYearOfPublicHolidays, publicHolidaysIn } from '../../../platform/calendar/public-holidays.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay, weekday } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { schoolHoliday } from '../schedule-kind.ts';
import { scheduleTexts } from '../texts/schedule.ts';

export const holidaysPath = '/ferien';
/** The last year that the page goes to; later ones help nobody. */
const lastYear = 2100;

type Props = {
  frame: Frame;
  locale: Locale;
  school: readonly JsonRow[];
  /** The year whose public holidays are shown, with the one after it. */
  year: number;
  mayEdit: boolean;
};

/** The calendar of school holidays by school year, and the public holidays. */
export const HolidaysPage = (props: Props) => {
  const { frame, locale, school, year } = props;
  const t = scheduleTexts(locale).holidays;
  const years = Map.groupBy(school, (row) => schoolYearOf(String(row.first_day)));
  const actions = (
    <>
      {props.mayEdit && (
        <ButtonLink
          label={t.add}
          href={frame.href(`/eintrag/${schoolHoliday.kind}/neu`, { isPublic: 'yes', zurueck: holidaysPath })}
        />
      )}
      {props.mayEdit && <ButtonLink label={t.readIn} href={frame.href('/einlesen')} kind="tertiary" />}
    </>
  );
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <Section title={t.school} id="schulferien">
        {school.length === 0 ? (
          <EmptyState title={t.empty} text={t.emptyText} action={props.mayEdit ? actions : undefined} />
        ) : (
          <>
            {[...years].toReversed().map(([name, rows]) => (
              <SchoolYear {...props} name={name} rows={rows} />
            ))}
            {props.mayEdit && <ButtonRow>{actions}</ButtonRow>}
          </>
        )}
      </Section>
      <Section title={t.publicTitle} id="feiertage" lead={t.publicLead}>
        {[year, year + 1].map((each) => (
          <PublicHolidays locale={locale} year={each} />
        ))}
        <ButtonRow>
          {year > firstYearOfPublicHolidays && (
            <ButtonLink label={t.earlier} href={yearHref(frame, year - 2)} kind="tertiary" />
          )}
          {year + 1 < lastYear && (
            <ButtonLink label={t.later} href={yearHref(frame, year + 2)} kind="tertiary" />
          )}
        </ButtonRow>
      </Section>
    </Page>
  );
};

const yearHref = (frame: Frame, year: number): string =>
  `${frame.href(holidaysPath, { jahr: String(Math.max(firstYearOfPublicHolidays, year)) })}#feiertage`;

/** The year that an address asks for; the given one where it asks for none that can be shown. */
export const readYear = (asked: string | undefined, otherwise: number): number => {
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : otherwise;
  return Math.min(lastYear - 1, Math.max(firstYearOfPublicHolidays, year));
};

const SchoolYear = ({
  frame,
  locale,
  mayEdit,
  name,
  rows,
}: Props & { name: string; rows: readonly JsonRow[] }) => {
  const t = scheduleTexts(locale).holidays;
  const days = (row: JsonRow): string => {
    const [first, last] = [String(row.first_day), String(row.last_day)];
    return first === last
      ? longDay(first, locale)
      : t.fromUntil(longDay(first, locale), longDay(last, locale));
  };
  return (
    <DataTable
      caption={t.schoolYear(name)}
      rows={rows}
      columns={[
        {
          label: t.name,
          rowHeader: true,
          cell: (row) => (
            <>
              {String(row.name)}
              {row.is_public === false && (
                <>
                  {' '}
                  <StateLabel kind="neutral" label={t.internal} />
                </>
              )}
            </>
          ),
        },
        { label: t.days, cell: days },
        { label: t.origin, cell: (row) => (typeof row.origin === 'string' ? row.origin : '') },
        ...(mayEdit
          ? [
              {
                label: t.edit,
                cell: (row: JsonRow) => (
                  <a
                    href={frame.href(`/eintrag/${schoolHoliday.kind}/${String(row.id)}`, {
                      zurueck: holidaysPath,
                    })}
                    aria-label={t.editOf(String(row.name), days(row))}
                  >
                    {t.edit}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};

const PublicHolidays = ({ locale, year }: { locale: Locale; year: number }) => {
  const texts = scheduleTexts(locale);
  return (
    <DataTable
      caption={texts.holidays.year(year)}
      rows={publicHolidaysIn(year)}
      columns={[
        { label: texts.holidays.name, rowHeader: true, cell: ({ holiday }) => texts.publicHolidays[holiday] },
        { label: texts.holidays.day, cell: ({ day }) => weekday(day, locale) },
      ]}
    />
  );
};
