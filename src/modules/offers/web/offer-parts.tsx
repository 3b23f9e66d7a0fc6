import type { Child } from 'hono/jsx';
import { listed, longDay, number } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import { ContactWay } from '../../../ui/contact.tsx';
import { InGerman } from '../../../ui/in-german.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Small } from '../../../ui/prose.tsx';
import { agesInWords } from '../ages.ts';
import type { AssignedTerm, OfferView } from '../data/offer-views.ts';
import type { Place } from '../data/places.ts';
import { offerContact, offerPlace } from '../kinds.ts';
import { languageName } from '../language-name.ts';
import { publicTexts } from '../texts/public.ts';
import { EditLink, type Reader, text } from './reader.tsx';

export type PartProps = { reader: Reader; view: OfferView; here: string; mayEdit: boolean };

/** As a sentence begins. */
const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const wordOf = (words: unknown, column: string, answer: string): string | null =>
  (words as Readonly<Record<string, Readonly<Record<string, string>>>>)[column]?.[answer] ?? null;

/** A term; in simple German in the words that the vocabulary has for it. */
export const termName = ({ name, plainName }: AssignedTerm, language: Language): string =>
  language === 'de-x-simple' ? (plainName ?? name) : name;

/** For whom: audience, age, what is required, languages, and how accessible it is. */
export const ForWhom = ({ reader, view }: PartProps): Child => {
  const { language } = reader;
  const t = publicTexts(language);
  const { row } = view;
  const audience = (Array.isArray(row.audiences) ? row.audiences : []).map(
    (each) => wordOf(t.options, 'audiences', String(each)) ?? String(each),
  );
  const situations = view.terms.filter(({ vocabulary }) => vocabulary !== 'topic' && vocabulary !== 'format');
  const languages = view.languages.map((each) => {
    const name = languageName(String(each.language), language);
    return each.how === 'onRequest' ? t.onRequest(name) : name;
  });
  return (
    <DescriptionList
      items={[
        { term: t.audience, value: audience.length > 0 ? listed(audience, language) : null },
        { term: t.age, value: agesInWords(row.age_from, row.age_until, language) },
        {
          term: t.lifeSituations,
          value:
            situations.length > 0 ? (
              <InGerman language={language}>
                {situations.map((each) => termName(each, language)).join(', ')}
              </InGerman>
            ) : null,
        },
        {
          term: t.eligibility,
          value: text(row, 'eligibility') ? (
            <InGerman language={language}>{text(row, 'eligibility')}</InGerman>
          ) : null,
        },
        { term: t.languages, value: languages.length > 0 ? listed(languages, language) : null },
        { term: t.accessibility, value: <Accessibility reader={reader} view={view} /> },
      ]}
    />
  );
};

/** What the places and the offer itself answer; no answer is no promise, and the page says so. */
const Accessibility = ({ reader, view }: Pick<PartProps, 'reader' | 'view'>): Child => {
  const { language } = reader;
  const t = publicTexts(language);
  const pause = language === 'ar' ? '؛ ' : '; ';
  const ofOffer = Object.keys(t.offerAnswers).flatMap(
    (column) => wordOf(t.offerAnswers, column, text(view.row, column)) ?? [],
  );
  const hasSeveral = view.places.length > 1;
  const ofPlaces = view.places.flatMap((place) => {
    const answers = Object.entries(place.accessibility).flatMap(
      ([column, answer]) => wordOf(t.facilityAnswers, column, answer) ?? [],
    );
    if (answers.length === 0) return [];
    return [
      hasSeveral && place.name ? `${place.name}: ${listed(answers, language)}` : listed(answers, language),
    ];
  });
  const notes = [
    ...view.places.map(({ accessibilityNote }) => accessibilityNote),
    text(view.row, 'accessibility_note'),
  ].filter(Boolean);
  const all = [...ofOffer, ...ofPlaces];
  if (all.length === 0 && notes.length === 0) return t.accessibilityUnknown;
  return (
    <>
      {all.join(pause)}
      {all.length > 0 && notes.length > 0 && pause}
      <InGerman language={language}>{notes.join('; ')}</InGerman>
    </>
  );
};

/** Where it takes place; of a confidential place everyone outside reads the area alone. */
export const Where = ({ reader, view, here, mayEdit }: PartProps): Child => {
  const t = publicTexts(reader.language);
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
  const t = publicTexts(reader.language);
  if (place.isConfidential && !place.row) return t.confidential(place.area?.name ?? '');
  const address = [place.street, place.town].filter(Boolean).join(', ');
  const { language } = reader;
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
      <InGerman language={language}>
        {name}
        {name && address && <br />}
        {address}
      </InGerman>
      {extras.filter(Boolean).map((extra) => (
        <Small>
          <InGerman language={language}>{extra}</InGerman>
        </Small>
      ))}
    </>
  );
};

export const Cost = ({ reader, view }: PartProps): Child => {
  const t = publicTexts(reader.language);
  const { row } = view;
  const amount =
    row.fee_amount === null || row.fee_amount === undefined
      ? null
      : number(Number(row.fee_amount), reader.language, { style: 'currency', currency: 'EUR' });
  const word = wordOf(t.options, 'cost', text(row, 'cost'));
  const benefits =
    row.education_benefits === 'yes' || row.education_benefits === 'no' ? row.education_benefits : null;
  if (!word) return <p>{t.costUnknown}</p>;
  return (
    <>
      <p>
        <strong>{amount ? t.fee(amount) : begun(word)}</strong>
        {text(row, 'cost_note') && (
          <>
            . <InGerman language={reader.language}>{text(row, 'cost_note')}</InGerman>
          </>
        )}
      </p>
      {benefits && <p>{t.benefits[benefits]}</p>}
    </>
  );
};

export const TakePart = ({ reader, view, note }: PartProps & { note: Child }): Child => {
  const t = publicTexts(reader.language);
  const { row } = view;
  const way = wordOf(t.options, 'taking_part', text(row, 'taking_part'));
  const address = text(row, 'taking_part_address');
  const waiting = row.waiting_list === 'none' || row.waiting_list === 'open' || row.waiting_list === 'closed';
  const places = [
    row.capacity ? t.capacity(number(Number(row.capacity), reader.language)) : null,
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
      {note}
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
  const t = publicTexts(reader.language);
  if (view.contacts.length === 0)
    return (
      <p>
        {view.provider ? (
          <>
            {t.askProvider}{' '}
            <a href={reader.frame.href(view.provider.path)}>
              <InGerman language={reader.language}>{view.provider.name}</InGerman>
            </a>
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
            <InGerman language={reader.language}>
              {text(row, 'label') && <strong>{text(row, 'label')}</strong>}
              {office && (
                <>
                  {text(row, 'label') && ': '}
                  <a href={reader.frame.href(office.path)}>{office.name}</a>
                  {names.length > 0 && t.heldBy(names.join(', '))}
                </>
              )}
            </InGerman>
            {(text(row, 'label') || office) && ways.length > 0 && <br />}
            {ways.flatMap((way, index) => (index === 0 ? [way] : [<br />, way]))}
            {text(row, 'note') && (
              <Small>
                <InGerman language={reader.language}>{text(row, 'note')}</InGerman>
              </Small>
            )}
            <EditLink reader={reader} kind={offerContact} row={row} back={here} may={mayEdit} />
          </>
        );
      })}
    />
  );
};

/** When somebody last said that all this is right. */
export const Confirmed = ({ reader, view }: Pick<PartProps, 'reader' | 'view'>): Child => {
  const t = publicTexts(reader.language);
  const day = text(view.row, 'confirmed_on');
  return day ? t.confirmed(longDay(day, reader.language)) : t.confirmedNever;
};
