import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type WrittenFormat, writtenFormats } from '../../../platform/tables/write-table.ts';
import { holdsOn } from '../../../platform/time/period.ts';
import type { Frame } from '../../../ui/frame.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { organisation } from '../../actors/contract.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { nearThread, type ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { termChoices } from '../data/choices.ts';
import { readFeed, readGoneOffer } from '../data/feed-views.ts';
import { keepsOffer } from '../data/keepers.ts';
import { readOffer } from '../data/offer-views.ts';
import { readPictureFile } from '../data/picture-store.ts';
import { countStates, countUpTo, readRegister } from '../data/register-views.ts';
import { schedulesOf } from '../data/schedule-views.ts';
import { readTerms } from '../data/term-views.ts';
import { offer } from '../kinds.ts';
import { simpleGerman } from '../options.ts';
import { maySeeInternal, maySeeRegister, mayWriteOffers, mayWriteTerms } from '../permissions.ts';
import { readRegisterQuery, registerPath } from '../register.ts';
import { writeAtom } from '../rest/atom.ts';
import { offerAsJsonLd } from '../rest/json-ld.ts';
import { offersTexts } from '../texts/index.ts';
import { exportRegister } from '../use-cases/export-register.ts';
import { draftsFor, mayDraftFor, mayProposeFor } from '../use-cases/may-draft.ts';
import { takeProposedTerms } from '../use-cases/take-proposed-terms.ts';
import { GonePage } from './gone-page.tsx';
import { NoOrganisationPage } from './no-organisation-page.tsx';
import { OfferPage } from './offer-page.tsx';
import { type C, readerOf, tell } from './reader.tsx';
import { RegisterPage } from './register-page.tsx';
import { VocabulariesPage } from './vocabularies-page.tsx';

/** Draws the times of an offer, for its page; null where there is nothing to say or do. */
export type TimesOf = (asked: {
  scope: Scope;
  frame: Frame;
  offerId: string;
  /** The language that the reader asked for. */
  language: Language;
  mayEdit: boolean;
}) => Promise<Child | null>;

/** The pages that show offers and vocabularies, each as of the day that the reader asks about. */
export const offerRoutes = (things: ThingRegistry, timesOf: TimesOf): Hono<AllianceEnv> => {
  const linkTo = (c: C) => (path: string) => wholeHref(c.get('frame'), path);
  return new Hono<AllianceEnv>()
    .get(registerPath, async (c) => c.html(await registerPage(c)))
    .get('/:file{angebote\\.(?:csv|xlsx|ods)}', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeRegister);
      const format = c.req.param('file').split('.')[1] ?? '';
      if (!writtenFormats.some((each) => each === format)) return notFound();
      const query = readRegisterQuery(c.req.query());
      const result = await exportRegister(scope, { query, format: format as WrittenFormat });
      if (!result.ok) {
        if (result.reason === 'forbidden') return notFound();
        const message = offersTexts(scope.locale).register.exportTooMany(result.most);
        return c.html(await registerPage(c, message), 422);
      }
      return c.body(result.bytes, 200, {
        'content-type': result.contentType,
        'content-disposition': `attachment; filename="${result.fileName}"`,
      });
    })
    .get('/angebote/atom.xml', async (c) => {
      const scope = c.get('scope');
      const link = linkTo(c);
      const feed = writeAtom(
        {
          title: offersTexts(scope.locale).feed.title(scope.alliance.name),
          author: scope.alliance.name,
          self: link('/angebote/atom.xml'),
          page: link('/finden'),
          updated: scope.clock.now(),
          linkTo: (id) => link(`/angebote/${id}`),
        },
        await readFeed(scope),
      );
      return c.body(feed, 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
    })
    .get('/vokabulare', async (c) => {
      const scope = c.get('scope');
      return c.html(
        <VocabulariesPage reader={readerOf(scope, c.get('frame'))} terms={await readTerms(scope)} />,
      );
    })
    .post('/vokabulare/vorschlaege', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteTerms);
      const result = await takeProposedTerms(scope);
      if (!result.ok) return notFound();
      tell(c, offersTexts(scope.locale).vocabulary.taken(result.added), result.eventId);
      return c.redirect(c.get('frame').href('/vokabulare'), 303);
    })
    .get('/angebote/:id{[0-9a-f-]{36}}', async (c) => {
      const scope = c.get('scope');
      const view = await readOffer(scope, c.req.param('id'));
      if (!view) {
        const gone = (await readGoneOffer(scope, c.req.param('id'))) ?? notFound();
        return c.html(<GonePage reader={readerOf(scope, c.get('frame'))} gone={gone} />, 410);
      }
      const id = String(view.row.thing_id);
      const frame = c.get('frame');
      const language = frame.language ?? scope.locale;
      const version = c.req.query('fassung') ?? language;
      const translation = view.translations.find(({ row }) => row.language === version) ?? null;
      const mayEdit = mayWriteOffers(scope.actor) || (await keepsOffer(scope, view.row));
      // Whoever reads the text in simple German on the German page reads the times so too.
      const told = language === 'de' && version === simpleGerman ? simpleGerman : language;
      return c.html(
        <OfferPage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          near={await nearThread(scope, things, { kind: offer.kind, id })}
          times={await timesOf({ scope, frame, offerId: id, language: told, mayEdit })}
          translation={translation}
          address={linkTo(c)(offer.path(view.row))}
          mayEdit={mayEdit}
          structured={offerAsJsonLd(view, await heldSchedules(scope, id), linkTo(c))}
          mayCarry={await mayDraftFor(scope, String(view.row.organisation_id))}
          mayPropose={await mayProposeFor(scope, view)}
        />,
      );
    })
    .get('/angebote/:id{[0-9a-f-]{36}}/bilder/:picture{[0-9a-f-]{36}}', async (c) => {
      const file = await readPictureFile(c.get('scope'), c.req.param('id'), c.req.param('picture'));
      if (!file) return notFound();
      return c.body(new Uint8Array(file.bytes), 200, {
        'content-type': file.type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        // What is taken back must not live on in caches between.
        'cache-control': 'private, max-age=600',
      });
    });
};

/** The schedules of an offer that hold on the scope's day. */
const heldSchedules = async (scope: Scope, id: string) =>
  ((await schedulesOf(scope, [id])).get(id) ?? []).filter(({ within }) => holdsOn(within, scope.asOf));

/** The register for the office; for members the offers of the organisations that they act for. */
const registerPage = async (c: C, refused: string | null = null) => {
  const scope = c.get('scope');
  const seesAll = maySeeRegister(scope.actor);
  const own = seesAll ? null : await draftsFor(scope);
  if (!seesAll && (own === null || own.length === 0)) {
    requireRight(scope.actor, maySeeInternal);
    const { title } = offersTexts(scope.locale).register;
    return <NoOrganisationPage reader={readerOf(scope, c.get('frame'))} title={title} />;
  }
  const query = readRegisterQuery(c.req.query());
  const from = c.req.query('ab') ?? null;
  const view = await readRegister(scope, query, { from, own });
  const drafts = await draftsFor(scope);
  return (
    <RegisterPage
      reader={readerOf(scope, c.get('frame'))}
      query={query}
      view={view}
      counts={
        view.count <= countUpTo && query.words.length === 0 ? await countStates(scope, query, own) : new Map()
      }
      providers={seesAll ? ((await organisation.choices?.(scope)) ?? []) : []}
      fields={(await fieldsOn(scope)).map(({ id, name }) => ({ value: id, label: name }))}
      terms={await termChoices(scope)}
      isOwn={own !== null}
      mayAdd={drafts === null || drafts.length > 0}
      isFirstPage={from === null}
      refused={refused}
    />
  );
};
