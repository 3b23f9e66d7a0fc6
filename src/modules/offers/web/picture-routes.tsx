import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import type { OfferView } from '../data/offer-views.ts';
import { mayWriteOffers } from '../permissions.ts';
import { offersTexts } from '../texts/index.ts';
import { addPicture, mostPictures, type PictureRefusal, removePicture } from '../use-cases/keep-pictures.ts';
import { requireKeeping, viewOf } from './change-routes.tsx';
import { type PictureErrors, PicturesPage, type PictureTyped } from './pictures-page.tsx';
import { type C, readerOf, tell } from './reader.tsx';

const of = '/angebote/:id{[0-9a-f-]{36}}/bilder';

/** The pictures of an offer: adding and taking away. Their bytes are served beside the offer's page. */
export const pictureRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(of, async (c) => {
      const view = await viewOf(c);
      await requireKeeping(c, view);
      return c.html(picturesPage(c, view, { alt: '', credit: '' }, {}, newId(c.get('scope').clock.now())));
    })
    .post(of, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      const body = await c.req.parseBody().catch(() => {
        throw new HTTPException(400);
      });
      const field = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
      const typed = { alt: field('alt'), credit: field('credit') };
      const result = await addPicture(scope, {
        id: field('id'),
        offerId: String(view.row.thing_id),
        file: body.file instanceof File ? new Uint8Array(await body.file.arrayBuffer()) : null,
        ...typed,
      });
      if (!result.ok) {
        if (result.reason === 'forbidden') requireRight(scope.actor, mayWriteOffers);
        if (result.reason === 'forbidden' || result.reason === 'unknown') return notFound();
        return c.html(picturesPage(c, view, typed, errorsOf(result, scope.locale), field('id')), 422);
      }
      tell(c, offersTexts(scope.locale).pictures.added, result.eventId, mayWriteOffers(scope.actor));
      return back(c, view);
    })
    .post(`${of}/:picture{[0-9a-f-]{36}}/entfernen`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      const result = await removePicture(scope, {
        id: c.req.param('picture'),
        offerId: String(view.row.thing_id),
      });
      if (!result.ok) {
        if (result.reason === 'forbidden') requireRight(scope.actor, mayWriteOffers);
        return notFound();
      }
      tell(c, offersTexts(scope.locale).pictures.removed, result.eventId, mayWriteOffers(scope.actor));
      return back(c, view);
    });

const back = (c: C, view: OfferView) =>
  c.redirect(c.get('frame').href(`/angebote/${String(view.row.thing_id)}/bilder`), 303);

const picturesPage = (
  c: C,
  view: OfferView,
  typed: PictureTyped,
  errors: PictureErrors,
  pictureId: string,
) => (
  <PicturesPage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    view={view}
    newId={pictureId}
    typed={typed}
    errors={errors}
  />
);

const errorsOf = (refusal: PictureRefusal, locale: Locale): PictureErrors => {
  const t = offersTexts(locale).pictures;
  if (refusal.reason === 'too-many') return { file: t.full(mostPictures) };
  if (refusal.reason !== 'invalid') return {};
  const { alt, credit, file } = refusal;
  const fileWords = (): string => {
    if (file === 'missing' || file === undefined) return t.errors.fileMissing;
    if (file.reason === 'too-large') return t.errors.tooLarge(file.kB);
    return file.reason === 'too-many-pixels' ? t.errors.tooManyPixels : t.errors.notAPicture;
  };
  return {
    ...(alt ? { alt: alt === 'missing' ? t.errors.altMissing : t.errors.altTooLong } : {}),
    ...(credit ? { credit: t.errors.creditTooLong } : {}),
    ...(file ? { file: fileWords() } : {}),
  };
};
