import { listed, longDay, longWeekday } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { InGerman } from '../../../ui/in-german.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import type { ComingDate, OfferDates } from '../schedule-dates.ts';
import { mannerOf, timesInWords } from '../schedule-words.ts';
import { publicTexts } from '../texts/public.ts';

/** When an offer takes place: in words, and its next dates, each for the reader's own calendar. */
export const ScheduleTimes = (props: {
  frame: Frame;
  language: Language;
  offerId: string;
  dates: OfferDates;
  /** Names of places by id, for times that are at one of several. */
  places: ReadonlyMap<string, string>;
  /** The word for the way to the form; null for those who may not change the times. */
  edit: string | null;
}) => {
  const { frame, language, dates } = props;
  const t = publicTexts(language).dates;
  const file = `/angebote/${props.offerId}/termine.ics`;
  return (
    <>
      <PlainList
        items={dates.schedules.map(({ words, note, placeId }) => (
          <>
            {words}
            {placeId && props.places.has(placeId) ? ` (${props.places.get(placeId)})` : ''}
            {note && (
              <span class="small">
                {' '}
                <InGerman language={language}>{note}</InGerman>
              </span>
            )}
          </>
        ))}
      />
      {dates.coming.length > 0 && (
        <>
          <h3>{t.coming}</h3>
          <PlainList
            items={dates.coming.map((date) => (
              <Coming frame={frame} language={language} date={date} file={file} />
            ))}
          />
        </>
      )}
      {dates.schedules.length > 0 && dates.coming.length === 0 && !dates.isByAppointment && <p>{t.none}</p>}
      {dates.provisionalFrom && (
        <p class="small">
          {dates.knownUntil ? t.provisional(longDay(dates.knownUntil, language)) : t.provisionalEmpty}
        </p>
      )}
      <ButtonRow>
        {dates.coming.length > 0 && <ButtonLink label={t.calendar} href={frame.href(file)} download />}
        {props.edit && (
          <ButtonLink
            label={props.edit}
            href={frame.href(`/angebote/${props.offerId}/zeiten`)}
            kind="tertiary"
          />
        )}
      </ButtonRow>
    </>
  );
};

const Coming = (props: { frame: Frame; language: Language; date: ComingDate; file: string }) => {
  const { frame, language, date } = props;
  const t = publicTexts(language).dates;
  const day = longWeekday(date.day, language);
  const time = timesInWords(date, mannerOf(language));
  return (
    <>
      <time datetime={date.day}>{day}</time>
      {time && listed(['', time], language)}
      {date.movedFrom && ` (${t.insteadOf(longDay(date.movedFrom, language))})`}{' '}
      <a
        class="small no-print"
        href={frame.href(props.file, { zeit: date.rowId, tag: date.day })}
        aria-label={t.oneOf(day)}
        download=""
      >
        {t.one}
      </a>
    </>
  );
};
