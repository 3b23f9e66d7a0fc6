import { longDay, number } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Day } from '../../../platform/time/day.ts';
import { type LikenessParts, likenessWeights } from '../likeness.ts';
import { nameWithProvider, sharedName } from '../offer-name.ts';
import { casePath, overlapsPath } from '../paths.ts';
import { cell, type Sheet, type SheetCell } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Overlaps, PairView } from '../use-cases/find-overlaps.ts';
import { hundredths } from './figures.ts';

const barsShown = 20;
export const likenessParts = Object.keys(likenessWeights) as (keyof LikenessParts)[];

/** The word of each part of a likeness. */
export const partWords = (locale: Locale): Readonly<Record<keyof LikenessParts, string>> => {
  const { age, time, place, topic, goal } = coverageTexts(locale).sheets.columns;
  return { age, time, area: place, topic, goal };
};

/** The pairs of offers that are alike, those of different providers first, each with the parts of its likeness. */
export const overlapsSheet = (overlaps: Overlaps, asOf: Day, locale: Locale): Sheet => {
  const t = coverageTexts(locale).sheets;
  const pairs = (['between', 'ofOne', 'settled'] as const).flatMap((group) =>
    overlaps[group].map((pair) => ({ group, pair })),
  );
  return {
    name: overlapsPath.slice(1),
    title: t.overlaps.title,
    lead: t.overlaps.lead(pairs.length, number(overlaps.offers, locale), longDay(asOf, locale)),
    columns: [
      { label: t.columns.section },
      { label: t.columns.offerA, rowHeader: true },
      { label: t.columns.providerA, filesOnly: true },
      { label: t.columns.offerB },
      { label: t.columns.providerB, filesOnly: true },
      { label: t.columns.likeness, numeric: true },
      ...likenessParts.map((part) => ({ label: partWords(locale)[part], numeric: true })),
      { label: t.columns.caseState },
    ],
    rows: pairs.map(({ group, pair }) => [
      cell(t.overlaps.groups[group]),
      cell(nameWithProvider({ name: pair.a.name, provider: pair.providers[0] }), {
        path: `/angebote/${pair.a.id}`,
      }),
      cell(pair.providers[0] ?? t.overlaps.noProvider),
      cell(nameWithProvider({ name: pair.b.name, provider: pair.providers[1] }), {
        path: `/angebote/${pair.b.id}`,
      }),
      cell(pair.providers[1] ?? t.overlaps.noProvider),
      cell(hundredths(pair.score, locale)),
      ...likenessParts.map((part) => cell(hundredths(pair.parts[part], locale))),
      caseCell(pair, locale),
    ]),
    notes: overlapNotes(overlaps, locale),
    chart: {
      kind: 'bars',
      title: t.overlaps.chart,
      bars: pairs.slice(0, barsShown).map(({ pair }) => ({
        label: pairLabel(pair),
        value: pair.score,
        text: hundredths(pair.score, locale),
      })),
    },
  };
};

/** Offers that are called alike are told apart by their providers. */
const pairLabel = ({ a, b, providers }: PairView): string => {
  const both = [
    { name: a.name, provider: providers[0] },
    { name: b.name, provider: providers[1] },
  ];
  const shared = sharedName(both);
  return shared
    ? `${shared}: ${providers.filter((name) => name !== null).join(' / ')}`
    : both.map(({ name }) => name).join(' – ');
};

const caseCell = (pair: PairView, locale: Locale): SheetCell => {
  const t = coverageTexts(locale);
  if (!pair.case) return cell(t.sheets.overlaps.noCase);
  const state = t.kinds.coordinationCaseState.options.state[pair.case.state];
  return cell([state, pair.case.outcome].filter(Boolean).join(': '), { path: casePath(pair.case.id) });
};

export const overlapNotes = (overlaps: Overlaps, locale: Locale): readonly string[] => {
  const t = coverageTexts(locale).sheets.overlaps;
  const words = partWords(locale);
  const weights = likenessParts.map((part) => `${words[part]} ${likenessWeights[part]}`).join(', ');
  const { likeness } = overlaps;
  return [
    t.formula(weights),
    t.blocks,
    ...(likeness.skippedBlocks > 0 ? [t.skipped(likeness.skippedBlocks)] : []),
    ...(likeness.isCut ? [t.cut] : []),
    ...(overlaps.total > overlaps.offers
      ? [t.notAll(number(overlaps.offers, locale), number(overlaps.total, locale))]
      : []),
  ];
};
