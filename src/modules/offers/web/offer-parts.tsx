import type { Child } from 'hono/jsx';
import { longDay, number } from '../../../platform/i18n/format.ts';
import { ContactWay } from '../../../ui/contact.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Small, TextBlock } from '../../../ui/prose.tsx';
import { agesInWords } from '../ages.ts';
import type { OfferView } from '../data/offer-views.ts';
import type { Place } from '../data/places.ts';
import { offerContact, offerPlace, optionOf, optionsOf } from '../kinds.ts';
import { languageName } from '../language-name.ts';
import { offersTexts } from '../texts/index.ts';
import { EditLink, type Reader, text } from './reader.tsx';

export type PartProps = { reader: Reader; view: OfferView; here: string; mayEdit: boolean };

/** As a sentence begins. */
const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const wordOf = (words: unknown, column: string, answer: string): string | null =>
  (words as Readonly<Record<string, Readonly<Record<string, string>>>>)[column]?.[answer] ?? null;

/** For whom: audience, age, what is required, languages, and how accessible it is. */
export const ForWhom = ({ reader, view }: PartProps): Child => {
  const { locale } = reader;
  const t = offersTexts(locale).offer;
  const { row } = view;
  const audience = optionsOf('offer', 'audiences', row.audiences, locale);
  const situations = view.terms.filter(({ vocabulary }) => vocabulary !== 'topic' && vocabulary !== 'format');
  const languages = view.languages.map((each) => {
    const name = languageName(String(each.language), locale);
    return each.how === 'onRequest' ? t.onRequest(name) : name;
  });
  return (
    <DescriptionList
      items={[
        { term: t.audience, value: audience.length > 0 ? audience.join(', ') : null },
        { term: t.age, value: agesInWords(row.age_from, row.age_until, locale) },
        {
          term: offersTexts(locale).vocabularies.lifeSituation.many,
          value: situations.length > 0 ? situations.map(({ name }) => name).join(', ') : null,
        },
        { term: t.eligibility, value: text(row, 'eligibility') || null },
        { term: t.languages, value: languages.length > 0 ? languages.join(', ') : null },
        { term: t.accessibility, value: <Accessibility reader={reader} view={view} /> },
      ]}
    />
  );
};

/** What the places and the offer itself answer; no answer is no promise, and the page says so. */
const Accessibility = ({ reader, view }: Pick<PartProps, 'reader' | 'view'>): Child => {
  const t = offersTexts(reader.locale).offer;
  const ofOffer = Object.keys(t.offerAnswers).flatMap(
    (column) => wordOf(t.offerAnswers, column, text(view.row, column)) ?? [],
  );
  const hasSeveral = view.places.length > 1;
  const ofPlaces = view.places.flatMap((place) => {
    const answers = Object.entries(place.accessibility).flatMap(
      ([column, answer]) => wordOf(t.facilityAnswers, column, answer) ?? [],
    );
    if (place.accessibilityNote) answers.push(place.accessibilityNote);
    if (answers.length === 0) return [];
    return [hasSeveral && place.name ? `${place.name}: ${answers.join(', ')}` : answers.join(', ')];
  });
  const all = [...ofOffer, ...ofPlaces, text(view.row, 'accessibility_note')].filter(Boolean);
  return all.length === 0 ? t.accessibilityUnknown : all.join('; ');
};

/** Where it takes place; of a confidential place everyone outside reads the area alone. */
export const Where = ({ reader, view, here, mayEdit }: PartProps): Child => {
  const t = offersTexts(reader.locale).offer;
  const delivery = Array.isArray(view.row.delivery) ? view.row.delivery : [];
  const served = view.places.filter(({ kind }) => kind === 'served');
  const fixed = view.places.filter(({ kind }) => kind !== 'served');
  const online = text(view.row, 'online_address');
  const edit = (place: Place) => (
    <EditLink reader={reader} kind={offerPlace} row={place.row} back={here} may={mayEdit} />
  );
  const lines: Child[] = fixed.map((place) => (
    <>
      <PlaceLine reader={reader} place={place} />
      {edit(place)}
    </>
  ));
  if (served.length > 0)
    lines.push(
      <>
        {t.mobile(served.map(({ area, name }) => area?.name ?? name ?? '').join(', '))}
        {served.map(edit)}
      </>,
    );
  if (delivery.includes('online'))
    lines.push(
      online ? (
        <>
          {t.online}: <a href={online}>{t.onlineOpen}</a>
        </>
      ) : (
        t.online
      ),
    );
  return lines.length === 0 ? <p>{t.noPlace}</p> : <PlainList items={lines} />;
};

const PlaceLine = ({ reader, place }: { reader: Reader; place: Place }): Child => {
  const t = offersTexts(reader.locale).offer;
  if (place.isConfidential && !place.row) return t.confidential(place.area?.name ?? '');
  const address = [place.street, place.town].filter(Boolean).join(', ');
  const name =
    place.name && place.facilityId ? (
      <a href={reader.frame.href(`/einrichtungen/${place.facilityId}`)}>{place.name}</a>
    ) : (
      place.name
    );
  const extras = [
    place.isConfidential ? `${t.confidentialInternal} (${place.area?.name ?? ''})` : null,
    place.note,
  ];
  return (
    <>
      {name}
      {name && address && <br />}
      {address}
      {extras.filter(Boolean).map((extra) => (
        <Small>{extra}</Small>
      ))}
    </>
  );
};

export const Cost = ({ reader, view }: PartProps): Child => {
  const t = offersTexts(reader.locale).offer;
  const { row } = view;
  const amount =
    row.fee_amount === null || row.fee_amount === undefined
      ? null
      : number(Number(row.fee_amount), reader.locale, { style: 'currency', currency: 'EUR' });
  const word = optionOf('offer', 'cost', row.cost, reader.locale);
  const benefits =
    row.education_benefits === 'yes' || row.education_benefits === 'no' ? row.education_benefits : null;
  if (!word) return <p>{t.costUnknown}</p>;
  return (
    <>
      <p>
        <strong>{amount ? t.fee(amount) : begun(word)}</strong>
        {text(row, 'cost_note') && `. ${text(row, 'cost_note')}`}
      </p>
      {benefits && <p>{t.benefits[benefits]}</p>}
    </>
  );
};

export const TakePart = ({ reader, view, note }: PartProps & { note: string }): Child => {
  const t = offersTexts(reader.locale).offer;
  const { row } = view;
  const way = optionOf('offer', 'taking_part', row.taking_part, reader.locale);
  const address = text(row, 'taking_part_address');
  const waiting = row.waiting_list === 'none' || row.waiting_list === 'open' || row.waiting_list === 'closed';
  const places = [
    row.capacity ? t.capacity(number(Number(row.capacity), reader.locale)) : null,
    waiting ? t.waiting[row.waiting_list as 'none'] : null,
  ].filter(Boolean);
  if (!way && !note) return <p>{t.takePartUnknown}</p>;
  return (
    <>
      {way && (
        <p>
          <strong>{begun(way)}</strong>
        </p>
      )}
      {note && <TextBlock text={note} />}
      {address && (
        <p>
          <a href={address}>{t.register}</a>
        </p>
      )}
      {places.length > 0 && <p>{places.join(', ')}</p>}
    </>
  );
};

/** Whom to ask: an office with its holder as law 4 allows, and the ways to get through. */
export const Ask = ({ reader, view, here, mayEdit }: PartProps): Child => {
  const t = offersTexts(reader.locale).offer;
  if (view.contacts.length === 0)
    return (
      <p>
        {view.provider ? (
          <>
            {t.askProvider} <a href={reader.frame.href(view.provider.path)}>{view.provider.name}</a>
          </>
        ) : (
          t.noContact
        )}
      </p>
    );
  return (
    <PlainList
      items={view.contacts.map(({ row, office, holders }) => {
        const names = holders.flatMap(({ name }) => name ?? []);
        const phone = text(row, 'phone');
        const ways: Child[] = [];
        if (phone) ways.push(<ContactWay kind="phone" value={phone} />);
        if (text(row, 'mail')) ways.push(<ContactWay kind="mail" value={text(row, 'mail')} />);
        if (text(row, 'website')) ways.push(<a href={text(row, 'website')}>{text(row, 'website')}</a>);
        return (
          <>
            {text(row, 'label') && <strong>{text(row, 'label')}</strong>}
            {office && (
              <>
                {text(row, 'label') && ': '}
                <a href={reader.frame.href(office.path)}>{office.name}</a>
                {names.length > 0 && t.heldBy(names.join(', '))}
              </>
            )}
            {(text(row, 'label') || office) && ways.length > 0 && <br />}
            {ways.flatMap((way, index) => (index === 0 ? [way] : [' · ', way]))}
            {text(row, 'note') && <Small>{text(row, 'note')}</Small>}
            <EditLink reader={reader} kind={offerContact} row={row} back={here} may={mayEdit} />
          </>
        );
      })}
    />
  );
};

/** When somebody last said that all this is right. */
export const Confirmed = ({ reader, view }: Pick<PartProps, 'reader' | 'view'>): Child => {
  const t = offersTexts(reader.locale).offer;
  const day = text(view.row, 'confirmed_on');
  return day ? t.confirmed(longDay(day, reader.locale)) : t.confirmedNever;
};
