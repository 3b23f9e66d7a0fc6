/** Offers of one kind are called alike, so the provider belongs to the name; many names say it already. */
type Named = { name: string; provider: string | null };

/** The provider where the name does not say it already. */
export const providerBeside = ({ name, provider }: Named): string | null =>
  provider === null || name.includes(provider) ? null : provider;

export const nameWithProvider = (offer: Named): string => {
  const beside = providerBeside(offer);
  return beside ? `${offer.name} (${beside})` : offer.name;
};

/** What an offer is called without its provider: “Offener Treff – Lernwege gGmbH” is “Offener Treff”. */
export const plainName = ({ name, provider }: Named): string =>
  provider !== null && name.endsWith(provider)
    ? name.slice(0, -provider.length).replace(/[\s,–-]+$/u, '') || name
    : name;

/** What all of them are called; null where they are called differently. */
export const sharedName = (offers: readonly Named[]): string | null => {
  const names = new Set(offers.map(plainName));
  const [only = null] = names;
  return names.size === 1 ? only : null;
};
