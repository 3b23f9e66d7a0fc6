export { type ActorName, actorNames } from './data/actor-names.ts';
export { type Holder, holdersOf } from './data/holders.ts';
export { ownOrganisations } from './data/organisation-accounts.ts';
export { type ExampleOrganisation, exampleOrganisations } from './example-organisations.ts';
/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */
export { facility, office, organisation, person } from './kinds.ts';
export { placeFacilities } from './use-cases/place-facilities.ts';
