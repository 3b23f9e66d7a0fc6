import { dayAsKnown } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Small } from '../../../ui/prose.tsx';
import type { ThreadItem as ListItem } from '../../../ui/thread-list.tsx';
import { type ThreadTexts, threadTexts } from '../texts/index.ts';
import type { ThingCard, ThingRegistry } from '../thing.ts';
import { keyOf, type Relation, sameThing, type ThreadItem } from '../thread.ts';
import { historyPath, threadPath, untiePath } from './addresses.ts';

/** What the list needs to know of its reader. */
export type ItemContext = {
  frame: Frame;
  registry: ThingRegistry;
  /** The thing whose thread this is. */
  start: ThingCard;
  /** The office sees notes and can untie. */
  mayTie: boolean;
  maySeeHistory: boolean;
};

/** The things of a thread as entries of the drawn list. */
export const listItems = (items: readonly ThreadItem[], context: ItemContext): ListItem[] => {
  const titles = new Map(items.map(({ card }) => [keyOf(card), card.title]));
  return items.map((item) => listItem(item, titles, context));
};

const listItem = (
  { card, relations }: ThreadItem,
  titles: ReadonlyMap<string, string>,
  context: ItemContext,
): ListItem => {
  const { frame, start } = context;
  const t = threadTexts(frame.locale);
  const isStart = relations.length === 0;
  const phrases = relations.map((relation) => inWords(relation, titles, start, t));
  return {
    title: card.title,
    href: frame.href(card.path),
    how: phrases.length > 0 ? [...new Set(phrases)].join(' · ') : null,
    day: card.day && dayAsKnown(card.day, card.precision, frame.locale),
    datetime: card.day && machineDay(card),
    variant: isStart ? 'here' : undefined,
    children: <Details card={card} relations={relations} context={context} />,
  };
};

/** The relation in words; read from another thing than the page's, that thing is named. */
const inWords = (
  { meaning, direction, nearer }: Relation,
  titles: ReadonlyMap<string, string>,
  start: ThingCard,
  t: ThreadTexts,
): string => {
  const words = t.meanings[meaning][direction];
  if (sameThing(nearer, start)) return words;
  return t.seenFrom(shortened(titles.get(keyOf(nearer)) ?? ''), words);
};

const Details = (props: { card: ThingCard; relations: readonly Relation[]; context: ItemContext }) => {
  const { card, relations } = props;
  const { frame, start, mayTie, maySeeHistory } = props.context;
  const t = threadTexts(frame.locale);
  const direct = relations.filter((relation) => sameThing(relation.nearer, start));
  const links = [
    maySeeHistory && {
      href: frame.href(historyPath(card)),
      label: t.page.history,
      name: t.page.historyOf(card.title),
    },
    relations.length > 0 && {
      href: frame.href(threadPath(card)),
      label: t.page.follow,
      name: t.page.followOf(card.title),
    },
    ...(mayTie ? direct : []).map(({ linkId, meaning, direction }) => ({
      href: frame.href(untiePath(start, linkId)),
      label: direct.length > 1 ? t.page.untieOne(t.meanings[meaning][direction]) : t.page.untie,
      name: t.page.untieOf(t.meanings[meaning][direction], card.title),
    })),
  ].filter((link) => link !== false);
  return (
    <>
      {card.state && (
        <StateLine>
          <StateLabel kind="neutral" label={card.state} />
        </StateLine>
      )}
      <Small>
        {labelOf(props.context.registry, card, frame.locale)}
        {links.map(({ href, label, name }) => (
          <>
            {' · '}
            <a href={href} aria-label={name}>
              {label}
            </a>
          </>
        ))}
      </Small>
      {mayTie && relations.map(({ note }) => note && <Small>{t.page.note(note)}</Small>)}
    </>
  );
};

/** The word for a thing's kind in the reader's language. */
export const labelOf = (registry: ThingRegistry, card: ThingCard, locale: Locale): string =>
  registry.kind(card.kind)?.label(locale) ?? card.kind;

/** As exactly as the day is known, as `<time>` wants it. */
const machineDay = ({ day, precision }: ThingCard): string =>
  (day ?? '').slice(0, { year: 4, month: 7, day: 10 }[precision]);

const shortened = (title: string, most = 60): string => {
  const letters = [...title];
  return letters.length <= most
    ? title
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
