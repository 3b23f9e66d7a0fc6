import type { Scope } from '../../../platform/scope.ts';
import type { ImportKind, ImportPlan, ImportSession } from '../../imports/contract.ts';
import { compareService } from '../compare-service.ts';
import { knownOffers, offersByServiceId, providersNamed } from '../data/known-offers.ts';
import { linkTargets } from '../data/link-targets.ts';
import { mayReadServicesIn } from '../permissions.ts';
import { readService, serviceKey } from '../service-row.ts';
import { shownValue } from '../shown-value.ts';
import { hsdsTexts } from '../texts/index.ts';
import { writeServices } from './write-services.ts';

const needed = ['id', 'name', 'organization'] as const;

/** Offers of another platform, from HSDS: new ones become drafts, what was edited here stays. */
export const importServices: ImportKind = {
  name: 'hsdsServices',
  right: mayReadServicesIn,
  words: (locale) => {
    const t = hsdsTexts(locale).imports;
    const remarks: Readonly<Record<string, (detail: string) => string>> = Object.fromEntries(
      Object.entries(t.remarks).map(([code, words]) => [
        code,
        typeof words === 'string' ? () => words : words,
      ]),
    );
    return {
      title: t.title,
      hint: t.hint,
      fields: t.groups,
      remarks: Object.fromEntries(
        Object.entries(remarks).map(([code, words]) => [code, (remark) => words(remark.detail ?? '')]),
      ),
    };
  },
  fields: async (scope) =>
    Object.entries(hsdsTexts(scope.locale).imports.columns).map(([name, label]) => ({
      name,
      label,
      required: needed.some((each) => each === name),
      guesses: [name],
    })),
  settings: async (scope) => {
    const t = hsdsTexts(scope.locale).imports;
    return [
      {
        name: 'missing',
        label: t.missing,
        hint: t.missingHint,
        type: 'choice',
        required: true,
        options: (['create', 'leave'] as const).map((value) => ({ value, label: t.missingOptions[value] })),
        value: 'create',
      },
    ];
  },
  presets: [],
  pathOf: ({ id }) => `/angebote/${id}`,
  shown: shownValue,
  check: async (scope, plan) => {
    const t = hsdsTexts(scope.locale).imports;
    const given = Object.values(plan.mapping);
    const errors: Record<string, string> = {};
    for (const field of needed) if (!given.includes(field)) errors[field] = t.choose;
    if (!['create', 'leave'].includes(plan.settings.missing ?? '')) errors.missing = t.chooseMissing;
    return errors;
  },
  open: async (scope, plan) => openServices(scope, plan),
};

const openServices = async (scope: Scope, plan: ImportPlan): Promise<ImportSession> => ({
  keyOf: (row) => serviceKey(plan, row),
  compare: async (rows, known) => {
    const { locale } = scope;
    const read = rows.map((row) => ({ number: row.number, row: readService(plan, row, locale) }));
    const byKey = await offersByServiceId(
      scope,
      read.map(({ row }) => row.key),
    );
    const idOf = (key: string): string => byKey.get(key) ?? known.get(key)?.id ?? '';
    const offers = await knownOffers(
      scope,
      read.flatMap(({ row }) => idOf(row.key) || []),
    );
    const providers = await providersNamed(scope, [
      ...new Set(read.flatMap(({ row }) => (offers.has(idOf(row.key)) ? [] : row.provider || []))),
    ]);
    const targets = await linkTargets(
      scope,
      read.map(({ row }) => row),
    );
    const mayCreate = plan.settings.missing === 'create';
    return read.map(({ number, row }) =>
      compareService(number, row, {
        offer: offers.get(idOf(row.key)),
        providers: providers.get(row.provider)?.found ?? [],
        mayCreate,
        targets,
        locale,
      }),
    );
  },
  write: (change, rows) => writeServices(change, rows),
});
