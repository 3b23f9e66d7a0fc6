import { longDay } from '../../../platform/i18n/format.ts';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { germanOn } from '../../../ui/in-german.tsx';
import { agesInWords, type OfferCard } from '../../offers/contract.ts';
import { access, marks } from '../options.ts';
import { pinboardPath } from '../paths.ts';
import type { Found } from '../use-cases/search.ts';
import {
  costInWords,
  dateInWords,
  distanceInWords,
  languagesInWords,
  optionWords,
  spokenIn,
  whereInWords,
} from './card-words.ts';
import type { Reader } from './reader.ts';

/** One offer among others: what, for whom, when next, where, what it costs. No contact data. */
export const OfferCardView = (props: { reader: Reader; found: Found; level?: 2 | 3 }) => {
  const { reader, found } = props;
  const { card } = found;
  const { texts: t, language, frame } = reader;
  const told = spokenIn(card, language);
  const title = (
    <a href={frame.href(`/angebote/${card.id}`)} {...told}>
      {card.name}
    </a>
  );
  const extras = [
    ...optionWords(card.marks, marks, t.options.marks),
    ...optionWords(card.access, access, t.options.access),
    ...(card.benefits ? [t.card.benefits] : []),
    languagesInWords(card, reader.language),
  ].filter(Boolean);
  return (
    <article class="card offer-card" id={`angebot-${card.id}`}>
      {props.level === 2 ? <h2 class="card__title">{title}</h2> : <h3 class="card__title">{title}</h3>}
      <div class="card__body">
        {card.summary && (
          <p class="offer-card__summary" {...told}>
            {card.summary}
          </p>
        )}
        {card.isOlder && <p class="small">{t.card.older}</p>}
        <p>
          <strong>{whenInWords(found, reader)}</strong>
          {[agesInWords(card.ageFrom, card.ageUntil, language)].filter(Boolean).map((ages) => ` · ${ages}`)}
          <br />
          <bdi>{whereInWords(card, t)}</bdi>
          {found.distance !== null && (
            <>
              , <span class="nowrap">{t.card.away(distanceInWords(found.distance, t, language))}</span>
            </>
          )}
          <br />
          {[costInWords(card, t, language), ...extras].join(' · ')}
        </p>
        <States card={card} reader={reader} />
      </div>
      <div class="card__footer offer-card__footer">
        <span>
          {card.confirmedOn
            ? t.card.confirmed(longDay(card.confirmedOn, reader.language))
            : t.card.neverConfirmed}
        </span>
        <PinButton reader={reader} id={card.id} name={card.name} />
      </div>
    </article>
  );
};

/** "Mi 25.11., 15–17 Uhr", or why there is no date. */
export const whenInWords = ({ card, next }: Pick<Found, 'card' | 'next'>, reader: Reader): string => {
  const t = reader.texts;
  if (next) return dateInWords(next, reader);
  return card.byAppointment ? t.card.appointment : t.card.noDate;
};

const States = ({ card, reader }: { card: OfferCard; reader: Reader }) => {
  const t = reader.texts.card;
  const waiting = card.waitingList === 'open' ? t.waitingList : card.waitingList === 'closed' ? t.full : null;
  if (card.state !== 'paused' && !waiting && !card.alert) return null;
  return (
    <StateLine>
      {card.state === 'paused' && <StateLabel kind="warn" label={t.paused} />}
      {waiting && <StateLabel kind="warn" label={waiting} />}
      {card.alert && (
        <span {...germanOn(reader.language)}>
          <StateLabel kind="warn" label={card.alert} />
        </span>
      )}
    </StateLine>
  );
};

/** Puts an offer on the pinboard or takes it off, and comes back to the same place. */
export const PinButton = (props: { reader: Reader; id: string; name: string }) => {
  const { reader, id, name } = props;
  const t = reader.texts.card;
  const isPinned = reader.pins.includes(id);
  return (
    <form class="no-print" method="post" action={reader.frame.href(pinboardPath)}>
      <input type="hidden" name="angebot" value={id} />
      <input type="hidden" name="zurueck" value={`${reader.here}#angebot-${id}`} />
      <button
        class="kern-btn kern-btn--tertiary pin"
        type="submit"
        name="was"
        value={isPinned ? 'weg' : 'dazu'}
        aria-label={isPinned ? t.unpinOf(name) : t.pinOf(name)}
      >
        <span class="kern-label">{isPinned ? t.unpin : t.pin}</span>
      </button>
    </form>
  );
};
