import type { Child } from 'hono/jsx';
import type { NearThing } from '../../thread/contract.ts';
import type { OfferView, Translation } from '../data/offer-views.ts';
import type { Reader } from './reader.tsx';

/** What the page of an offer is given. */
export type OfferPageProps = {
  reader: Reader;
  view: OfferView;
  near: readonly NearThing[];
  /** The times of the offer, drawn by who knows them; null where none are recorded. */
  times: Child | null;
  /** The translation that the reader asked for. */
  translation: Translation | null;
  /** The complete address of this page. */
  address: string;
  /** What search engines read. */
  structured: Readonly<Record<string, unknown>>;
  mayEdit: boolean;
  mayCarry: boolean;
  /** Keeps a published offer: changes go to the office, which looks at each field. */
  mayPropose: boolean;
};
