import type { Checked } from './hsds-checked.ts';
import { longestCell } from './lines.ts';

/** What belongs to a service, each as it stands in a cell: only what is said. */
export type Part = Readonly<Record<string, string>>;

const said = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== ''));
const texts = (from: Checked, names: readonly string[]): Part =>
  said(Object.fromEntries(names.map((name) => [name, from.text(name)])));

/** Where it takes place. `at` is the id by which times name the place, `location` that of the place itself. */
export const placesOf = (service: Checked): readonly Part[] =>
  service.list('service_at_locations').flatMap((each) => {
    const location = each.one('location');
    if (!location) return [];
    const addresses = location.list('addresses').map((address) => ({
      address: [address.text('address_1'), address.text('address_2')].filter(Boolean).join(', '),
      postal_code: address.text('postal_code'),
      city: address.text('city'),
      type: address.text('address_type'),
    }));
    const { type: _, ...address } = addresses.find(
      ({ address, type }) => address !== '' && type !== 'postal',
    ) ??
      addresses[0] ?? { address: '', postal_code: '', city: '', type: '' };
    const part = said({
      at: each.text('id'),
      location: location.text('id'),
      type: location.text('location_type'),
      name: location.text('name'),
      ...address,
      latitude: location.amount('latitude'),
      longitude: location.amount('longitude'),
      url: location.text('url'),
      note: each.text('description') || location.text('description'),
    });
    return [part];
  });

const timeColumns = [
  'freq',
  'byday',
  'bymonthday',
  'dtstart',
  'until',
  'valid_from',
  'valid_to',
  'opens_at',
  'closes_at',
  'description',
  'notes',
] as const;
/** What of a schedule has no place here, as names with their values. */
const furtherTimes = ['byweekno', 'byyearday', 'schedule_link', 'attending_type'] as const;

/** When it takes place: times of the service itself, and those at one of its places. */
export const schedulesOf = (service: Checked): readonly Part[] => {
  const scheduleOf = (each: Checked, at: string): Part => ({
    ...said({
      at: each.text('service_at_location_id') || at,
      interval: each.amount('interval'),
      count: each.amount('count'),
      timezone: each.amount('timezone'),
    }),
    ...texts(each, [...timeColumns, ...furtherTimes]),
    ...said({ attributes: JSON.stringify(traitsOf(each)) === '[]' ? '' : JSON.stringify(traitsOf(each)) }),
  });
  return [
    ...service.list('schedules').map((each) => scheduleOf(each, '')),
    ...service
      .list('service_at_locations')
      .flatMap((place) => place.list('schedules').map((each) => scheduleOf(each, place.text('id')))),
  ];
};

/** Terms that describe the service. */
export const termsOf = (service: Checked): readonly Part[] =>
  service.list('attributes').flatMap((each) => {
    const term = each.one('taxonomy_term');
    if (!term) return [];
    const more = { uri: term.text('term_uri'), kind: each.text('link_type') };
    return [said({ ...texts(term, ['id', 'code', 'name', 'taxonomy']), ...more })];
  });

/** What is said of something without a term: what sort of thing it is, and its value. */
export const traitsOf = (of: Checked): readonly Part[] =>
  of
    .list('attributes')
    .filter((each) => !each.one('taxonomy_term'))
    .map((each) => said({ type: each.text('link_type'), value: each.text('value') }));

export const areasOf = (service: Checked): readonly Part[] =>
  service.list('service_areas').map((each) => texts(each, ['name', 'extent', 'description']));

/** How accessible the places are, place by place. */
export const accessibilityOf = (service: Checked): readonly Part[] =>
  service.list('service_at_locations').flatMap((each) => {
    const location = each.one('location');
    return (location?.list('accessibility') ?? []).map((access) => ({
      ...said({ location: location?.text('id') ?? '', name: location?.text('name') ?? '' }),
      ...texts(access, ['description', 'details']),
    }));
  });

export const costsOf = (service: Checked): readonly Part[] =>
  service.list('cost_options').map((each) => ({
    ...texts(each, ['option', 'currency', 'amount_description', 'valid_from', 'valid_to']),
    ...said({ amount: each.amount('amount') }),
  }));

export const fundingOf = (service: Checked): readonly Part[] =>
  service.list('funding').map((each) => texts(each, ['source']));

/** Whom to ask: numbers and addresses with what they are for. Names of persons are not taken; `person` says that there is one. */
export const contactsOf = (service: Checked): readonly Part[] => {
  const numberOf = (phone: Checked): string => {
    const extension = phone.amount('extension');
    return [phone.text('number'), extension].filter(Boolean).join('-');
  };
  const own = service
    .list('phones')
    .map((phone) => said({ label: phone.text('description'), phone: numberOf(phone) }));
  const mail = service.text('email');
  const [first, ...rest] = own.length > 0 ? own : mail ? [{}] : [];
  const others = service.list('contacts').map((contact) =>
    said({
      label: contact.text('title') || contact.text('department'),
      phone: contact.list('phones').map(numberOf).find(Boolean) ?? '',
      mail: contact.text('email'),
      person: contact.text('name') === '' ? '' : 'yes',
    }),
  );
  return [...(first ? [{ ...first, ...said({ mail }) }] : []), ...rest, ...others];
};

/** Languages by code or name, with what is noted of them. */
export const languagesOf = (service: Checked): readonly string[] => {
  const all = service.list('languages').map((each) => {
    const note = each.text('note').replace(/[,()]/g, ' ').trim();
    const name = each.text('code') || each.text('name');
    return name && note ? `${name} (${note})` : name;
  });
  return [...new Set(all.filter(Boolean))].toSorted();
};

/** Parts as one cell, JSON; those that do not fit into a cell are counted. */
export const cellOfParts = (parts: readonly Part[]): { cell: string; tooMany: number } => {
  for (let kept = parts.length; kept > 0; kept--) {
    const cell = JSON.stringify(parts.slice(0, kept));
    if (cell.length <= longestCell) return { cell, tooMany: parts.length - kept };
  }
  return { cell: '', tooMany: parts.length };
};

/** The parts of a cell that `cellOfParts` wrote; a cell that somebody else wrote has none. */
export const partsOfCell = (cell: string): readonly Part[] => {
  try {
    const found: unknown = JSON.parse(cell || '[]');
    return Array.isArray(found)
      ? found.flatMap((each: unknown) =>
          typeof each === 'object' && each !== null
            ? [Object.fromEntries(Object.entries(each).map(([name, value]) => [name, String(value)]))]
            : [],
        )
      : [];
  } catch {
    return [];
  }
};
