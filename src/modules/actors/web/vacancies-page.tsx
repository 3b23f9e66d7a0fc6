import { longDay } from '../../../platform/i18n/format.ts';
import { EmptyState } from '../../../ui/cards.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { Vacancy } from '../data/vacancy-views.ts';
import { actorsTexts } from '../texts/index.ts';
import type { Reader } from './fact-links.tsx';
import { RegisterTabs } from './register-page.tsx';

export const vacanciesPath = '/register/vakanzen';

/** Public offices that nobody holds on the reader's day. */
export const VacanciesPage = ({ reader, list }: { reader: Reader; list: readonly Vacancy[] }) => {
  const { frame, locale } = reader;
  const t = actorsTexts(locale);
  return (
    <Page frame={frame} title={t.vacancies.title} lead={t.vacancies.lead} width="text">
      <RegisterTabs reader={reader} current="vacancies" />
      {list.length === 0 && <EmptyState title={t.vacancies.none} text={t.vacancies.noneText} />}
      <PlainList
        items={list.map((each) => (
          <div class="fact">
            <p>
              <a href={frame.href(`/aemter/${each.officeId}`)}>{each.name}</a>,{' '}
              <a href={frame.href(`/organisationen/${each.organisationId}`)}>{each.organisationName}</a>
            </p>
            <Small>
              {each.since ? t.today.vacancySince(longDay(each.since, locale)) : t.today.vacancyAlways}
            </Small>
          </div>
        ))}
      />
    </Page>
  );
};
