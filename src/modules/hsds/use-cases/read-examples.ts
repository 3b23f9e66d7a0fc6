import type { Scope } from '../../../platform/scope.ts';
import { readOrganizations } from '../data/organizations.ts';
import type { LinkTo } from '../data/parts.ts';
import { readServiceAtLocations } from '../data/service-at-locations.ts';
import { findServices, readServices } from '../data/services.ts';
import { readTaxonomies, readTaxonomyTerms } from '../data/taxonomies.ts';
import type { Examples } from '../rest/openapi.ts';

const page = { number: 1, size: 1 };
const everything = { wishes: {}, modifiedAfter: null, taxonomyId: null };

/** The first item of each list, as everyone may see it: examples for the description. A handful of queries. */
export const readExamples = async (scope: Scope, link: LinkTo): Promise<Examples> => {
  const { rows } = await findServices(scope, everything, page);
  const ids = rows.map(({ id }) => id);
  const near = { ...everything, postcode: null, metres: null };
  const found = {
    service: (await readServices(scope, link, ids, false))[0],
    fullService: (await readServices(scope, link, ids, true))[0],
    organization: (await readOrganizations(scope, link, { isFull: false, services: 'none', page })).items[0],
    serviceAtLocation: (await readServiceAtLocations(scope, link, { filter: near, isFull: false, page }))
      .items[0],
    taxonomy: (await readTaxonomies(scope, link, { page })).items[0],
    term: (await readTaxonomyTerms(scope, link, { page })).items[0],
  };
  return Object.fromEntries(Object.entries(found).filter(([, item]) => item !== undefined));
};
