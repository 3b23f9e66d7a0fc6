import type { OfferView } from '../data/offer-views.ts';
import type { Place } from '../data/places.ts';
import type { ScheduleRow } from '../data/schedule-views.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const days = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
} as const;

const clock = (minutes: number | null): string | undefined => {
  if (minutes === null) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

/** A confidential place has no address here, not even for those who may see it: the data leave the house. */
const placeOf = (place: Place) =>
  place.isConfidential || place.kind === 'served'
    ? []
    : [
        {
          '@type': 'Place',
          name: place.name,
          address: place.street
            ? {
                '@type': 'PostalAddress',
                streetAddress: place.street,
                postalCode: /^\d{5}/.exec(place.town ?? '')?.[0],
                addressLocality: place.town?.replace(/^\d{5}\s*/, ''),
                addressCountry: 'DE',
              }
            : undefined,
          geo:
            place.lat === null
              ? undefined
              : { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
        },
      ];

/**
 * An offer as schema.org's *Service*, without any telephone number or mail address.
 *
 * @param view as the reader sees it
 * @param schedules those that hold on the day
 * @param url makes an address of ours complete
 */
export const offerAsJsonLd = (
  view: OfferView,
  schedules: readonly ScheduleRow[],
  url: (path: string) => string,
): Record<string, unknown> => {
  const { row } = view;
  const amount =
    row.cost === 'free' ? 0 : row.cost === 'fee' && row.fee_amount !== null ? row.fee_amount : null;
  const age = (column: string) =>
    row[column] === null || row[column] === undefined ? undefined : Number(row[column]);
  const online = text(row.online_address);
  return {
    '@type': 'Service',
    '@id': url(`/angebote/${String(row.thing_id)}`),
    url: url(`/angebote/${String(row.thing_id)}`),
    name: text(row.name),
    description: text(row.summary),
    inLanguage: 'de',
    provider: view.provider
      ? { '@type': 'Organization', name: view.provider.name, url: url(view.provider.path) }
      : undefined,
    audience: {
      '@type': 'PeopleAudience',
      suggestedMinAge: age('age_from'),
      suggestedMaxAge: age('age_until'),
    },
    category: view.terms.map(({ name }) => name),
    areaServed: view.places.flatMap(({ area }) => (area ? [area.name] : [])),
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: online ?? text(row.taking_part_address),
      availableLanguage: view.languages.map(({ language }) => String(language)),
      serviceLocation: view.places.flatMap(placeOf),
    },
    hoursAvailable: schedules.flatMap(({ schedule }) =>
      // What takes place in the holidays alone is not open all year.
      schedule.rhythm === 'weekly' && schedule.every === 1 && schedule.schoolHolidays !== 'only'
        ? [
            {
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: schedule.weekdays.map((day) => days[day]),
              opens: clock(schedule.opens),
              closes: clock(schedule.closes),
              validFrom: schedule.firstDay,
              validThrough: schedule.lastDay,
            },
          ]
        : [],
    ),
    offers: amount === null ? undefined : { '@type': 'Offer', price: Number(amount), priceCurrency: 'EUR' },
  };
};
