import { type Context, Hono } from 'hono';
import { type PdfRequest, pdfHeaders, renderPdf } from '../../../platform/documents/render-pdf.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { titleOn } from '../../alliance/contract.ts';
import type { TodaySource } from '../../today/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readBodies } from '../data/body-views.ts';
import { readEnded } from '../data/visible-rows.ts';
import { bodiesData, bodiesTemplate } from '../documents/bodies-document.ts';
import type { DocumentReader } from '../documents/document-words.ts';
import { handoverData, handoverTemplate } from '../documents/handover-document.ts';
import { body } from '../kinds.ts';
import { maySeeHandover, maySeeInternal } from '../permissions.ts';
import { bodiesTexts } from '../texts/index.ts';
import { readHandover } from '../use-cases/read-handover.ts';

type C = Context<AllianceEnv>;

/** The pages that can be taken along as documents; each is what the page of the same address without `.pdf` shows. */
export const documentRoutes = (sources: () => readonly TodaySource[]): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/gremien.pdf', async (c) => {
      const scope = c.get('scope');
      return answer(c, {
        name: 'gremien',
        template: bodiesTemplate,
        title: bodiesTexts(scope.locale).bodies.title,
        data: bodiesData(readerOf(c), await readBodies(scope), await readEnded(scope, body)),
      });
    })
    .get('/uebergabe.pdf', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeHandover);
      const result = await readHandover(scope, sources());
      if (!result.ok) return notFound();
      return answer(c, {
        name: 'uebergabe',
        template: handoverTemplate,
        title: bodiesTexts(scope.locale).handover.title,
        data: handoverData(readerOf(c), result.handover),
      });
    });

const readerOf = (c: C): DocumentReader => {
  const scope = c.get('scope');
  return {
    locale: scope.locale,
    asOf: scope.asOf,
    maySeeInternal: maySeeInternal(scope.actor),
    addressOf: (path) => wholeHref(c.get('frame'), path),
  };
};

/** `name` is the page's address and the file's name. */
const answer = async (
  c: C,
  document: Pick<PdfRequest, 'template' | 'title' | 'data'> & { name: string },
): Promise<Response> => {
  const scope = c.get('scope');
  const { brand, isExample } = c.get('frame');
  const { name, ...what } = document;
  const bytes = await renderPdf({
    ...what,
    locale: scope.locale,
    author: { name: brand.title, district: brand.subtitle, title: await titleOn(scope) },
    date: scope.asOf,
    isExample,
    address: wholeHref(c.get('frame'), `/${name}`),
  });
  return c.body(bytes, 200, pdfHeaders(`${name}-${scope.asOf}.pdf`));
};
