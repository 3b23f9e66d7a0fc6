import { number } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { CheckboxField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { FileField, TextField } from '../../../ui/text-fields.tsx';
import type { AccentFault, LogoFault, Look } from '../look.ts';
import { allianceTexts } from '../texts/index.ts';
import type { Reader } from './fact-links.tsx';

export type LookErrors = { accent?: string; logo?: string; logoAlt?: string };

/** Colour and logo, with a look at both before anything is saved. */
export const LookPage = (props: {
  reader: Reader;
  look: Look | null;
  typed: { accent: string; logoAlt: string };
  errors: LookErrors;
  /** A colour within the limits, to be looked at. */
  preview: string | null;
  changedMeanwhile: boolean;
}) => {
  const { reader, look, typed, errors, preview } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).look;
  const logo = frame.brand.logo;
  const labels = { accent: t.accent, logo: t.logo, logoAlt: t.logoAlt };
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof LookErrors)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      {props.changedMeanwhile && <Alert kind="warning" title={t.conflict} />}
      {preview && <Preview colour={preview} t={t} />}
      <Form action={frame.href('/einstellungen')} multipart hidden={{ version: String(look?.version ?? 0) }}>
        <TextField
          name="accent"
          label={t.accent}
          hint={t.accentHint}
          value={typed.accent}
          error={errors.accent}
          required={false}
          width="short"
          spellcheck={false}
          autocomplete="off"
          maxLength={9}
        />
        {logo && (
          <p>
            {t.logoNow}:{' '}
            <img class="brand__logo" src={logo} alt={look?.logoAlt ?? t.logoNow} width="88" height="44" />
          </p>
        )}
        <FileField
          name="logo"
          label={t.logo}
          hint={t.logoHint}
          accept="image/png,image/svg+xml"
          limit={t.logoLimit}
          error={errors.logo}
          required={false}
        />
        <TextField
          name="logoAlt"
          label={t.logoAlt}
          hint={t.logoAltHint}
          value={typed.logoAlt}
          error={errors.logoAlt}
          required={false}
        />
        {logo && <CheckboxField name="removeLogo" value="yes" label={t.removeLogo} required={false} />}
        <ButtonRow>
          <SubmitButton label={t.save} />
          <SubmitButton label={t.tryOut} kind="secondary" name="act" value="preview" />
          <ButtonLink
            kind="tertiary"
            label={t.reset}
            href={frame.href('/einstellungen', { farbe: 'haus' })}
          />
        </ButtonRow>
      </Form>
    </Page>
  );
};

/** Drawn as a picture with the colour in its attributes, since pages may carry no styles of their own. */
const Preview = ({ colour, t }: { colour: string; t: ReturnType<typeof allianceTexts>['look'] }) => (
  <Section title={t.preview} lead={t.previewText}>
    <svg
      class="look-preview"
      viewBox="0 0 480 120"
      width="480"
      height="120"
      role="img"
      aria-label={`${t.preview}: ${colour}`}
    >
      <rect width="480" height="120" rx="12" fill="#fbf9f5" />
      <rect width="480" height="6" fill={colour} />
      <text x="28" y="72" font-size="22" fill={colour} text-decoration="underline">
        {t.previewLink}
      </text>
      <rect x="230" y="42" width="180" height="46" rx="23" fill={colour} />
      <text x="320" y="71" font-size="18" fill="#ffffff" text-anchor="middle">
        {t.previewChip}
      </text>
    </svg>
  </Section>
);

/** What is wrong with a colour, in words with the ratio. */
export const accentSentence = (fault: AccentFault, locale: Reader['locale']): string => {
  const t = allianceTexts(locale).look.errors;
  if (fault.reason === 'not-a-colour') return t.notAColour;
  // Rounded down: a ratio that falls just short must not be shown as enough.
  const ratio = Math.floor(fault.ratio * 10) / 10;
  return t.tooPale(t.contrast[fault.against], number(ratio, locale, { minimumFractionDigits: 1 }));
};

export const logoSentence = (fault: LogoFault, locale: Reader['locale']): string => {
  const t = allianceTexts(locale).look.errors;
  if (fault.reason === 'too-large') return t.tooLarge(number(fault.kB, locale));
  return fault.reason === 'unsafe' ? t.unsafe : t.notAnImage;
};
