import { longDay } from '../../../platform/i18n/format.ts';
import { languages } from '../../../platform/i18n/locale.ts';
import { addDays } from '../../../platform/time/day.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Page } from '../../../ui/page.tsx';
import type { GoneOffer } from '../data/feed-views.ts';
import { publicTexts } from '../texts/public.ts';
import type { Reader } from './reader.tsx';

/** The address of an offer that has ended: says so kindly, and leads on. */
export const GonePage = ({ reader, gone }: { reader: Reader; gone: GoneOffer }) => {
  const { frame, language } = reader;
  const t = publicTexts(language).gone;
  const { successor } = gone;
  return (
    <Page
      frame={frame}
      title={t.title(gone.name)}
      lead={gone.last ? t.lead(longDay(addDays(gone.last, -1), language)) : t.leadUnknown}
      width="text"
      languages={languages}
    >
      {successor && (
        <p>
          {t.successor} <a href={frame.href(`/angebote/${successor.id}`)}>{successor.name}</a>
        </p>
      )}
      <p>{t.text}</p>
      <ButtonRow>
        <ButtonLink label={t.find} href={frame.href('/finden', { suche: gone.name })} />
      </ButtonRow>
    </Page>
  );
};
