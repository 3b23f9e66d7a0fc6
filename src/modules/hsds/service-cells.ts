import { type Part, partsOfCell } from '../../platform/tables/hsds-parts.ts';
import { isDay } from '../../platform/time/day.ts';
import type { Value } from '../imports/contract.ts';
import { deliveries } from '../offers/contract.ts';
import { type Cell, type Cut, type Leave, numberIn, orNothing } from './cell.ts';
import { hsdsTexts } from './texts/index.ts';

type Words = 'cost' | 'takingPart' | 'benefits' | 'waiting';
const ownWords = (sort: Words): readonly (readonly [string, string])[] =>
  (['de', 'en'] as const).flatMap((locale) => Object.entries(hsdsTexts(locale).service[sort]));
const ownWord = (sort: 'onRequest' | 'securedUntil'): readonly string[] =>
  (['de', 'en'] as const).map((locale) => hsdsTexts(locale).service[sort]);

/** What our export writes before the note of a person: which it is, and the note. */
const beginningOf = (text: string, sort: 'cost' | 'takingPart'): readonly [string | null, string] => {
  const found = ownWords(sort).find(([, words]) => text === words || text.startsWith(`${words}. `));
  return found ? [found[0], text.slice(found[1].length).replace(/^\. /, '')] : [null, text];
};

export const takingPartOf = (cell: Cell, cut: Cut): Value => {
  const [how, rest] = beginningOf(cell('application_process'), 'takingPart');
  return orNothing({ taking_part: how, taking_part_note: cut('application_process', rest, 500) });
};

/** A waiting list in our words; those of others say something that is asked otherwise here. */
export const waitingOf = (cell: Cell, leave: Leave): Value => {
  const said = cell('wait_time');
  const found = ownWords('waiting').find(([, words]) => words === said);
  if (said !== '' && !found) leave(said);
  return found?.[0] ?? null;
};

/** Cost: the first option in euros is the fee, whatever else is said of money becomes the note. */
export const feesOf = (cell: Cell, cut: Cut): Value => {
  const [said, afterwards] = beginningOf(cell('fees_description'), 'cost');
  const end = ownWords('benefits').find(([, words]) => afterwards.endsWith(words));
  const note = end ? afterwards.slice(0, -end[1].length).replace(/\. $/, '') : afterwards;
  const options = partsOfCell(cell('cost_options'));
  const isEuro = ({ currency = 'EUR' }: Part): boolean => currency.toUpperCase() === 'EUR';
  const first = options.find((each) => isEuro(each) && each.amount !== undefined) ?? options[0];
  const amount = first && isEuro(first) ? numberIn(first.amount ?? '') : null;
  const isFee = amount !== null && amount > 0 && amount < 100_000;
  const isFree = first?.option === 'free' || amount === 0;
  const cost = said ?? (isFee ? 'fee' : isFree ? 'free' : null);
  const further = options.map((each) => inWords(each, each === first && (isFee || isFree)));
  const notes = [note, ...further.filter((each) => each !== '' && !note.includes(each))];
  return orNothing({
    cost,
    fee_amount: isFee && cost === 'fee' ? amount : null,
    cost_note: cut('fees_description', notes.filter(Boolean).join('. '), 300),
    education_benefits: end?.[0] ?? null,
  });
};

/** An option of cost for the note; of the one that is the fee only what is said beside its amount. */
const inWords = (option: Part, isTheFee: boolean): string => {
  const { amount_description = '', amount, currency = 'EUR', valid_from, valid_to } = option;
  const name = isTheFee && ['free', 'fee'].includes(option.option ?? '') ? '' : (option.option ?? '');
  const money = isTheFee || amount === undefined ? '' : `${amount} ${currency}`;
  const time = valid_from || valid_to ? `${valid_from ?? ''} – ${valid_to ?? ''}`.trim() : '';
  return [name, money, amount_description, time].filter(Boolean).join(' ');
};

/** Languages by their names; on request stands beside. */
export const languagesOf = (cell: Cell, leave: Leave): Value => {
  const found = new Map<string, string>();
  for (const said of cell('languages')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, name = said, note = ''] = /^(.*?)(?: \((.*)\))?$/.exec(said) ?? [];
    const [first = '', ...rest] = name.split('-');
    const language = [first.toLowerCase(), ...rest].join('-');
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language) || language.length > 35) {
      leave(said);
      continue;
    }
    const isOnRequest = ownWord('onRequest').includes(note);
    if (note !== '' && !isOnRequest) leave(`${language} (${note})`);
    found.set(language, isOnRequest ? `${language} ${onRequest}` : language);
  }
  return found.size === 0 ? null : [...found.values()].toSorted();
};
/** How a language that is only spoken on request is told from others. */
export const onRequest = '(onRequest)';

/** Whom to ask. Names of persons stay out: they have not agreed to stand here. */
export const contactsOf = (cell: Cell, cut: Cut, say: (code: string, detail: string) => void): Value => {
  const contacts = partsOfCell(cell('contacts')).flatMap(({ label = '', phone = '', mail = '', person }) => {
    if (person) say('noPersons', label);
    const isPhone = /^\+?[\d\s()/.–-]{4,60}$/.test(phone);
    const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) && mail.length <= 200;
    if (phone !== '' && !isPhone) say('leftOut', phone);
    if (mail !== '' && !isMail) say('leftOut', mail);
    if (!isPhone && !isMail) return [];
    return [
      {
        label: cut('contacts', label, 120),
        phone: isPhone ? phone : null,
        mail: isMail ? mail : null,
      },
    ];
  });
  return contacts.length === 0 ? null : contacts.slice(0, 20);
};

/** Who pays, and until when that is certain. */
export const fundingOf = (cell: Cell, cut: Cut): Value => {
  let until: string | null = null;
  const sources = partsOfCell(cell('funding')).map(({ source = '' }) => {
    for (const words of ownWord('securedUntil')) {
      const [, before = '', day = ''] =
        new RegExp(`^(.*?)(?:, )?${words} (\\d{4}-\\d\\d-\\d\\d)$`).exec(source) ?? [];
      if (!isDay(day)) continue;
      until = day;
      return before;
    }
    return source;
  });
  const by = cut('funding', sources.filter(Boolean).join(', '), 200);
  return orNothing({ secured_by: by, secured_until: until });
};

/** Whether people come, meet on the net or are visited, as the file says itself or as its places let see. */
export const deliveryOf = (cell: Cell, traits: readonly Part[]): Value => {
  const places = partsOfCell(cell('places'));
  const virtual = places.find(({ type }) => type === 'virtual');
  const said = traits.filter(({ type }) => type === 'delivery').map(({ value }) => value);
  const seen = [
    ...(virtual ? ['online'] : []),
    ...(places.some(({ type }) => type !== 'virtual') ? ['onSite'] : []),
    ...(partsOfCell(cell('service_areas')).length > 0 && places.length === 0 ? ['mobile'] : []),
  ];
  const all = said.length > 0 ? said : seen;
  const delivery = deliveries.filter((each) => all.includes(each));
  const address = traits.find(({ type }) => type === 'onlineAddress')?.value ?? virtual?.url ?? '';
  const isAddress = /^https?:\/\//i.test(address) && address.length <= 300;
  return {
    delivery: delivery.length > 0 ? delivery : ['onSite'],
    online_address: isAddress ? address : null,
  };
};
