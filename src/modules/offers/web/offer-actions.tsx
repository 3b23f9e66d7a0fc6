import { publicTexts } from '../texts/public.ts';
import type { Reader } from './reader.tsx';

/** What readers can do with an offer: remember it, pass it on, say what is wrong. On paper its address stands instead. */
export const OfferActions = (props: { reader: Reader; id: string; name: string; address: string }) => {
  const { reader, id, address } = props;
  const { frame } = reader;
  const t = publicTexts(reader.language);
  const here = `/angebote/${id}`;
  const mail = `mailto:?subject=${encodeURIComponent(props.name)}&body=${encodeURIComponent(address)}`;
  return (
    <>
      <div class="offer-actions no-print">
        <form method="post" action={frame.href('/merkzettel')}>
          <input type="hidden" name="angebot" value={id} />
          <input type="hidden" name="zurueck" value={frame.href(here)} />
          <button class="kern-btn kern-btn--secondary" type="submit" name="was" value="dazu">
            <span class="kern-label">{t.pin}</span>
          </button>
        </form>
        <details>
          <summary>{t.share}</summary>
          <p>
            {t.shareLead}
            <br />
            <bdi class="offer-actions__address">{address}</bdi>
          </p>
          <p>
            <a href={mail}>{t.shareMail}</a>
          </p>
        </details>
        <a href={frame.href(`${here}/stimmt-nicht`)}>{t.report}</a>
      </div>
      <p class="print-only">
        {t.address} <bdi>{address}</bdi>
      </p>
    </>
  );
};
