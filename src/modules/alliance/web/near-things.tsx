import { dayAsKnown } from '../../../platform/i18n/format.ts';
import { ThreadList } from '../../../ui/thread-list.tsx';
import type { NearThing } from '../../thread/contract.ts';
import type { Reader } from './fact-links.tsx';

/** What hangs directly on a thing, as a short piece of the thread. */
export const NearThings = ({
  reader,
  near,
  label,
}: {
  reader: Reader;
  near: readonly NearThing[];
  label: string;
}) => (
  <ThreadList
    label={label}
    items={near.map(({ relation, card }) => ({
      title: card.title,
      href: reader.frame.href(card.path),
      how: relation,
      day: card.day && dayAsKnown(card.day, card.precision, reader.locale),
      datetime: card.day?.slice(0, { year: 4, month: 7, day: 10 }[card.precision]) ?? null,
    }))}
  />
);
