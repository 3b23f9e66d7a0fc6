import type { Child } from 'hono/jsx';
import { number } from '../../../platform/i18n/format.ts';
import { Section } from '../../../ui/cards.tsx';
import { Chip, StateLabel, StateLine } from '../../../ui/chips.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { type FindingRule, findingRules } from '../finding.ts';
import { bodiesTexts } from '../texts/index.ts';
import type { FindingView, Overlaps } from '../use-cases/read-overlaps.ts';
import { findingPath, overlapsPath } from './addresses.ts';
import { type MatrixProps, MatrixSection } from './matrix-section.tsx';
import { onDayInWords, type Reader } from './reader.tsx';

/** A finding as a sentence. */
export const findingSentence = (finding: FindingView, reader: Reader): string => {
  const t = bodiesTexts(reader.locale).findings[finding.rule];
  const likeness = number(Math.round((finding.likeness ?? 0) * 100), reader.locale);
  return t.sentence(finding.names[0] ?? '', finding.names[1] ?? '', likeness, finding.shared ?? 0);
};

/** What the day's bodies and seats tell: findings by rule, who sits where, and what was settled. */
export const OverlapsPage = (props: {
  reader: Reader;
  overlaps: Overlaps;
  only: FindingRule | null;
  matrix: MatrixProps;
}) => {
  const { reader, overlaps, only } = props;
  const { frame } = reader;
  const t = bodiesTexts(reader.locale);
  const rules = findingRules.map((rule) => ({
    rule,
    list: overlaps.open.filter((finding) => finding.rule === rule),
    count:
      rule === 'nowhere'
        ? overlaps.nowhereCount
        : overlaps.open.filter((finding) => finding.rule === rule).length,
  }));
  const shown = rules.filter(({ rule, count }) => count > 0 && (only === null || rule === only));
  return (
    <Page
      frame={frame}
      title={t.overlaps.title}
      lead={t.overlaps.lead(onDayInWords(reader))}
      breadcrumbs={[{ label: t.nav.bodies, href: frame.href('/gremien') }]}
    >
      <Section title={t.overlaps.open(overlaps.openCount)} id="befunde" lead={t.overlaps.openLead}>
        {overlaps.openCount === 0 && <p>{t.overlaps.none}</p>}
        <nav aria-label={t.overlaps.rules}>
          <StateLine>
            <Chip
              label={`${t.overlaps.all} (${number(overlaps.openCount, reader.locale)})`}
              href={frame.href(overlapsPath)}
              current={only === null}
            />
            {rules
              .filter(({ count }) => count > 0)
              .map(({ rule, count }) => (
                <Chip
                  label={`${t.findings[rule].title} (${number(count, reader.locale)})`}
                  href={frame.href(overlapsPath, { zeige: rule })}
                  current={only === rule}
                />
              ))}
          </StateLine>
        </nav>
        {shown.map(({ rule, list, count }) => (
          <div class="fact-group">
            <h3>{t.findings[rule].title}</h3>
            <Small>{t.findings[rule].why}</Small>
            <FindingList reader={reader} list={list} />
            {count > list.length && (
              <Small>{t.overlaps.more(number(count - list.length, reader.locale))}</Small>
            )}
          </div>
        ))}
      </Section>
      {only === null && <MatrixSection {...props.matrix} />}
      {only === null && overlaps.settled.length > 0 && (
        <Section title={t.overlaps.settled} id="beigelegt">
          <FindingList reader={reader} list={overlaps.settled} />
        </Section>
      )}
    </Page>
  );
};

const FindingList = ({ reader, list }: { reader: Reader; list: readonly FindingView[] }): Child => {
  const t = bodiesTexts(reader.locale);
  return (
    <PlainList
      items={list.map((finding) => (
        <div class="fact">
          <p>
            <a href={reader.frame.href(findingPath(finding.key))}>{findingSentence(finding, reader)}</a>
            {finding.judgement?.state === 'settled' && (
              <>
                {' '}
                <StateLabel kind="ok" label={t.finding.settled} />
              </>
            )}
          </p>
          {finding.judgement?.reason && <Small>{t.because(finding.judgement.reason)}</Small>}
          {finding.judgement && finding.judgement.comments > 0 && (
            <Small>{t.finding.commentCount(finding.judgement.comments)}</Small>
          )}
        </div>
      ))}
    />
  );
};
