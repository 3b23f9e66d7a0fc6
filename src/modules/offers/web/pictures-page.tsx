import { Alert } from '../../../ui/alert.tsx';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { FileField, TextField } from '../../../ui/text-fields.tsx';
import type { OfferView } from '../data/offer-views.ts';
import { offer } from '../kinds.ts';
import { offersTexts } from '../texts/index.ts';
import { mostPictures } from '../use-cases/keep-pictures.ts';
import { type Reader, text } from './reader.tsx';

export type PictureTyped = { alt: string; credit: string };
export type PictureErrors = Partial<Record<keyof PictureTyped | 'file', string>>;

/** The pictures of an offer: what each shows in words, and a form for one more. */
export const PicturesPage = (props: {
  reader: Reader;
  view: OfferView;
  newId: string;
  typed: PictureTyped;
  errors: PictureErrors;
}) => {
  const { reader, view, typed, errors } = props;
  const { frame } = reader;
  const texts = offersTexts(reader.locale);
  const t = texts.pictures;
  const here = offer.path(view.row);
  const name = text(view.row, 'name');
  const labels = { file: t.file, alt: t.alt, credit: t.credit };
  return (
    <Page
      frame={frame}
      title={t.title(name)}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: name, href: frame.href(here) }]}
    >
      <ErrorSummary
        errors={(['file', 'alt', 'credit'] as const).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
        fileAgain={!errors.file}
      />
      {view.pictures.length === 0 && <EmptyState title={t.none} text={t.altHint} />}
      {view.pictures.map(({ id, version, alt, credit, width, height }) => (
        <figure class="picture">
          <img
            src={frame.href(`${here}/bilder/${id}`, { v: String(version) })}
            alt={alt}
            width={width}
            height={height}
            loading="lazy"
          />
          <figcaption>
            {alt}
            {credit && <span class="small"> {t.creditOf(credit)}</span>}
          </figcaption>
          <Form
            id={`bild-${id}`}
            action={frame.href(`${here}/bilder/${id}/entfernen`)}
            guard={false}
            label={t.removeOf(alt)}
          >
            <SubmitButton label={t.remove} kind="tertiary" />
          </Form>
        </figure>
      ))}
      {view.pictures.length >= mostPictures ? (
        <Alert kind="info" title={t.full(mostPictures)} />
      ) : (
        <Section title={t.add}>
          <Form action={frame.href(`${here}/bilder`)} hidden={{ id: props.newId }} multipart>
            <FileField
              name="file"
              label={t.file}
              hint={t.fileHint}
              accept="image/jpeg,image/png,image/webp"
              limit="300 kB"
              error={errors.file}
            />
            <TextField name="alt" label={t.alt} hint={t.altHint} value={typed.alt} error={errors.alt} />
            <TextField
              name="credit"
              label={t.credit}
              value={typed.credit}
              error={errors.credit}
              required={false}
            />
            <ButtonRow>
              <SubmitButton label={t.add} />
            </ButtonRow>
          </Form>
        </Section>
      )}
    </Page>
  );
};
