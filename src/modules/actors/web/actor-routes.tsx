import { type Context, Hono } from 'hono';
import { pdfHeaders, renderPdf } from '../../../platform/documents/render-pdf.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { fieldsOn, titleOn } from '../../alliance/contract.ts';
import { nearThread, type ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { areasOfFacility, withAreas, withKnownArea } from '../data/facility-areas.ts';
import { readFacility } from '../data/facility-views.ts';
import { isUuid } from '../data/ids.ts';
import { readOffice } from '../data/office-views.ts';
import { readOrganisation } from '../data/organisation-views.ts';
import { readPerson } from '../data/person-views.ts';
import { readWhoIsWho, readWholeWhoIsWho } from '../data/who-is-who-views.ts';
import { whoIsWhoData, whoIsWhoTemplate } from '../documents/who-is-who-document.ts';
import { mayErasePeople, maySeeAllPeople, mayWriteActors } from '../permissions.ts';
import { readRegisterQuery, registerParameters } from '../register.ts';
import { facilityAsJsonLd, organisationAsJsonLd } from '../rest/json-ld.ts';
import { actorsTexts } from '../texts/index.ts';
import { erasePerson } from '../use-cases/erase-person.ts';
import { exportPerson } from '../use-cases/export-person.ts';
import { withdrawConsent } from '../use-cases/withdraw-consent.ts';
import { FacilityPage } from './facility-page.tsx';
import { readerOf } from './fact-links.tsx';
import { OfficePage } from './office-page.tsx';
import { OrganisationPage } from './organisation-page.tsx';
import { ErasePersonPage, PersonPage } from './person-page.tsx';
import { WhoIsWhoPage } from './who-is-who-page.tsx';

type C = Context<AllianceEnv>;

const whoIsWhoPage = async (c: C, refused: string | null = null) => {
  const scope = c.get('scope');
  const { query, areas } = await withAreas(scope, readRegisterQuery('organisations', c.req.query()));
  const from = c.req.query('ab') ?? null;
  return (
    <WhoIsWhoPage
      reader={readerOf(scope, c.get('frame'))}
      query={query}
      view={await readWhoIsWho(scope, query, from)}
      fields={await fieldsOn(scope)}
      areas={areas}
      isFirstPage={from === null}
      refused={refused}
    />
  );
};

/** The same who-is-who as a document, all pages of it: what this reader may see, on this day, of what was asked for. */
const whoIsWhoPdf = async (c: C) => {
  const scope = c.get('scope');
  const frame = c.get('frame');
  const t = actorsTexts(scope.locale).whoIsWho;
  const { query, area } = await withKnownArea(scope, readRegisterQuery('organisations', c.req.query()));
  const result = await readWholeWhoIsWho(scope, query);
  if (!result.ok) return c.html(await whoIsWhoPage(c, t.pdfTooMany(result.most)), 422);
  const reader = {
    locale: scope.locale,
    asOf: scope.asOf,
    today: scope.today,
    addressOf: (path: string) => wholeHref(frame, path),
  };
  const bytes = await renderPdf({
    template: whoIsWhoTemplate,
    data: whoIsWhoData(reader, {
      ...result,
      query,
      fields: await fieldsOn(scope),
      area: area?.label ?? null,
    }),
    locale: scope.locale,
    title: t.title,
    author: { name: frame.brand.title, district: frame.brand.subtitle, title: await titleOn(scope) },
    date: scope.asOf,
    isExample: frame.isExample,
    address: wholeHref(frame, '/wer-ist-wer', registerParameters(query)),
  });
  return c.body(bytes, 200, pdfHeaders(`wer-ist-wer-${scope.asOf}.pdf`));
};

/** The public who-is-who and the pages of organisations, facilities, offices and people. */
export const actorRoutes = (things: ThingRegistry): Hono<AllianceEnv> => {
  const linkTo = (c: C) => (path: string) => wholeHref(c.get('frame'), path);
  return new Hono<AllianceEnv>()
    .get('/wer-ist-wer', async (c) => c.html(await whoIsWhoPage(c)))
    .get('/wer-ist-wer.pdf', whoIsWhoPdf)
    .get('/organisationen/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readOrganisation(scope, id))) || notFound();
      const near = await nearThread(scope, things, { kind: 'organisation', id });
      return c.html(
        <OrganisationPage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          near={near}
          structured={organisationAsJsonLd(view, linkTo(c))}
        />,
      );
    })
    .get('/einrichtungen/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readFacility(scope, id))) || notFound();
      const near = await nearThread(scope, things, { kind: 'facility', id });
      const areas = await areasOfFacility(scope, view.row);
      return c.html(
        <FacilityPage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          areas={areas}
          near={near}
          structured={facilityAsJsonLd(view, linkTo(c))}
        />,
      );
    })
    .get('/aemter/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readOffice(scope, id))) || notFound();
      return c.html(<OfficePage reader={readerOf(scope, c.get('frame'))} view={view} />);
    })
    .get('/personen/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readPerson(scope, id))) || notFound();
      return c.html(<PersonPage reader={readerOf(scope, c.get('frame'))} view={view} />);
    })
    .get('/personen/:id/auskunft.json', async (c) => {
      requireRight(c.get('scope').actor, maySeeAllPeople);
      const id = c.req.param('id');
      const result = await exportPerson(c.get('scope'), id);
      if (!result.ok) return notFound();
      c.header('content-disposition', `attachment; filename="auskunft-${id}.json"`);
      c.header('content-type', 'application/json; charset=utf-8');
      return c.body(JSON.stringify(result.data, null, 2));
    })
    .get('/personen/:id/loeschen', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayErasePeople);
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readPerson(scope, id))) || notFound();
      return c.html(<ErasePersonPage reader={readerOf(scope, c.get('frame'))} view={view} />);
    })
    .post('/personen/:id/loeschen', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayErasePeople);
      const id = c.req.param('id');
      const result = await erasePerson(scope, id);
      if (!result.ok) return notFound();
      leaveNotice(c, { kind: 'success', text: actorsTexts(scope.locale).person.eraseDone });
      return c.redirect(c.get('frame').href(`/personen/${id}`), 303);
    })
    .post('/personen/:id/einwilligung/:consent/widerrufen', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteActors);
      const { id, consent } = c.req.param();
      const result = await withdrawConsent(scope, { personId: id, consentId: consent });
      if (!result.ok) return notFound();
      const t = actorsTexts(scope.locale);
      leaveNotice(c, {
        kind: 'success',
        text: t.person.withdrawDone,
        ...(result.eventId
          ? {
              action: {
                label: t.duplicates.undoLink,
                href: c.get('frame').href(`/verlauf/zuruecknehmen/${result.eventId}`),
              },
            }
          : {}),
      });
      return c.redirect(c.get('frame').href(`/personen/${id}`), 303);
    });
};
