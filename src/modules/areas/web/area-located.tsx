import { Section } from '../../../ui/cards.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Small } from '../../../ui/prose.tsx';
import { areasTexts } from '../texts/index.ts';
import type { LocatedGroup } from '../use-cases/show-located.ts';
import type { Reader } from './fact-links.tsx';

/** What there is in the area: of each kind how many, the first by name, and where all of them are. */
export const Located = ({ reader, groups }: { reader: Reader; groups: readonly LocatedGroup[] }) => {
  const { frame } = reader;
  const t = areasTexts(reader.locale).area;
  return (
    <Section title={t.located}>
      {groups.length === 0 && <p>{t.nothingLocated}</p>}
      {groups.map((group) => (
        <>
          <h3>{t.locatedCount(group.label, group.count)}</h3>
          <PlainList
            items={group.items.map((item) => (
              <>
                <a href={frame.href(item.path)}>{item.title}</a>
                {item.detail && `, ${item.detail}`}
              </>
            ))}
          />
          {group.items.length < group.count && <Small>{t.locatedFirst(group.items.length)}</Small>}
          {group.all && (
            <p>
              <a href={frame.href(group.all.path, group.all.query)}>{group.all.label}</a>
            </p>
          )}
        </>
      ))}
    </Section>
  );
};
