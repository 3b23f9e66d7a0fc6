import { type Context, Hono } from 'hono';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readSuggestions, type Suggestion } from '../data/duplicate-views.ts';
import { isUuid } from '../data/ids.ts';
import { readWordings } from '../data/visible-rows.ts';
import { facility, optionOf, organisation } from '../kinds.ts';
import { mayMergeActors } from '../permissions.ts';
import { actorsTexts } from '../texts/index.ts';
import { dismissDuplicate } from '../use-cases/dismiss-duplicate.ts';
import { mergeEntries } from '../use-cases/merge-entries.ts';
import { DuplicatesPage, duplicatesPath, MergePage, type MergeProps } from './duplicates-page.tsx';
import { readerOf, text, whenInWords } from './fact-links.tsx';

type C = Context<AllianceEnv>;
type Pair = { kind: Suggestion['kind']; ids: readonly [string, string] };

const pairOf = (values: Readonly<Record<string, string | undefined>>): Pair => {
  const { kind, a = '', b = '' } = values;
  if ((kind !== 'organisation' && kind !== 'facility') || !isUuid(a) || !isUuid(b) || a === b)
    return notFound();
  return { kind, ids: [a, b] };
};

/** Each entry with what tells it apart: kind, address, since when. */
const optionsOf = async (scope: Scope, { kind, ids }: Pair): Promise<MergeProps['options']> => {
  const options = [];
  for (const id of ids) {
    const [row] = await readWordings(scope, kind === 'organisation' ? organisation : facility, id);
    if (!row) return notFound();
    const details = [
      optionOf(kind, 'kind', row.kind, scope.locale),
      `${text(row, 'street')} ${text(row, 'house_number')}`.trim(),
      whenInWords(row, scope.locale),
    ];
    options.push({ value: id, label: text(row, 'name'), hint: details.filter(Boolean).join(', ') });
  }
  return options;
};

const mergePage = async (c: C, pair: Pair, more: Partial<MergeProps> = {}) => (
  <MergePage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    kind={pair.kind}
    ids={pair.ids}
    options={await optionsOf(c.get('scope'), pair)}
    typed={{ survivor: '', note: '' }}
    error={null}
    refused={null}
    {...more}
  />
);

/** Finding, dismissing and merging of duplicates. */
export const duplicateRoutes = (records: RecordRegistry): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(duplicatesPath, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayMergeActors);
      return c.html(
        <DuplicatesPage reader={readerOf(scope, c.get('frame'))} found={await readSuggestions(scope)} />,
      );
    })
    .post(`${duplicatesPath}/verschieden`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayMergeActors);
      const result = await dismissDuplicate(scope, pairOf(await formBody(c)));
      if (!result.ok) return notFound();
      leaveNotice(c, noticeOf(c, actorsTexts(scope.locale).duplicates.dismissed, result.eventId));
      return c.redirect(c.get('frame').href(duplicatesPath), 303);
    })
    .get(`${duplicatesPath}/zusammenfuehren`, async (c) => {
      requireRight(c.get('scope').actor, mayMergeActors);
      return c.html(await mergePage(c, pairOf(c.req.query())));
    })
    .post(`${duplicatesPath}/zusammenfuehren`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayMergeActors);
      const t = actorsTexts(scope.locale).duplicates;
      const form = await formBody(c);
      const pair = pairOf(form);
      const typed = { survivor: form.survivor ?? '', note: (form.note ?? '').slice(0, 500) };
      if (!pair.ids.includes(typed.survivor))
        return c.html(await mergePage(c, pair, { typed, error: t.choose }), 422);
      const mergedId = pair.ids.find((id) => id !== typed.survivor) ?? notFound();
      const result = await mergeEntries(scope, records, {
        kind: pair.kind,
        survivorId: typed.survivor,
        mergedId,
        note: typed.note.trim() || null,
      });
      if (!result.ok)
        return c.html(await mergePage(c, pair, { typed, refused: t.refused[result.reason] }), 409);
      leaveNotice(c, noticeOf(c, t.done, result.eventId));
      const page = pair.kind === 'organisation' ? 'organisationen' : 'einrichtungen';
      return c.redirect(c.get('frame').href(`/${page}/${typed.survivor}`), 303);
    });

const noticeOf = (c: C, message: string, eventId: string | null) => ({
  kind: 'success' as const,
  text: message,
  ...(eventId
    ? {
        action: {
          label: actorsTexts(c.get('scope').locale).duplicates.undoLink,
          href: c.get('frame').href(`/verlauf/zuruecknehmen/${eventId}`),
        },
      }
    : {}),
});
