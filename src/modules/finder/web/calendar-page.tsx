import { longDay, number, weekday } from '../../../platform/i18n/format.ts';
import { languages } from '../../../platform/i18n/locale.ts';
import { addDays } from '../../../platform/time/day.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Page } from '../../../ui/page.tsx';
import { agesInWords } from '../../offers/contract.ts';
import { writeCriteria } from '../criteria.ts';
import { calendarPath } from '../paths.ts';
import { mondayOf, mostOfWeek, type Week } from '../use-cases/week.ts';
import { costInWords, spokenIn, timeInWords, whereInWords } from './card-words.ts';
import { type FinderParts, FinderTop, MissingLink, ResultsHead } from './finder-parts.tsx';

/** What takes place in a week, day by day. */
export const CalendarPage = (props: FinderParts & { week: Week }) => {
  const { reader, criteria, week } = props;
  const { frame, texts, language } = reader;
  const t = texts.calendar;
  const to = (day: string) =>
    `${frame.href(calendarPath, { ...writeCriteria(criteria), woche: day })}#treffer`;
  const isEmpty = week.days.every(({ dates }) => dates.length === 0);
  const thisWeek = mondayOf(reader.asOf);
  return (
    <Page languages={languages} frame={frame} title={t.title} lead={texts.lead} islands={['finder-place']}>
      <FinderTop {...props} />
      <section class="section finder-results">
        <ResultsHead {...props} />
        <h3>{t.lead(longDay(week.from, language), longDay(addDays(week.from, 6), language))}</h3>
        <ButtonRow>
          <ButtonLink label={t.before} href={to(addDays(week.from, -7))} kind="tertiary" />
          {week.from !== thisWeek && <ButtonLink label={t.thisWeek} href={to(thisWeek)} kind="tertiary" />}
          <ButtonLink label={t.after} href={to(addDays(week.from, 7))} kind="tertiary" />
        </ButtonRow>
        {week.total > mostOfWeek && <p>{t.cut(number(mostOfWeek, language))}</p>}
        {isEmpty && <p>{t.empty}</p>}
        <div class="finder-week">
          {week.days
            .filter(({ dates }) => dates.length > 0)
            .map(({ day, dates }) => (
              <section>
                <h4
                  class={
                    day === reader.today ? 'finder-week__day finder-week__day--today' : 'finder-week__day'
                  }
                >
                  <time datetime={day}>{weekday(day, language)}</time>
                </h4>
                <ul class="finder-week__list">
                  {dates.map((date) => (
                    <li>
                      <span class="finder-week__time">{timeInWords(date, texts) || t.wholeDay}</span>
                      <span>
                        <a href={frame.href(`/angebote/${date.card.id}`)} {...spokenIn(date.card, language)}>
                          {date.card.name}
                        </a>
                        <br />
                        <span class="small">
                          {[
                            agesInWords(date.card.ageFrom, date.card.ageUntil, language),
                            whereInWords(date.card, texts),
                            costInWords(date.card, texts, language),
                          ].join(' · ')}
                        </span>
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
        {week.byAppointment > 0 && (
          <p>{t.appointment(week.byAppointment, number(week.byAppointment, language))}</p>
        )}
        <MissingLink reader={reader} criteria={criteria} />
      </section>
    </Page>
  );
};
