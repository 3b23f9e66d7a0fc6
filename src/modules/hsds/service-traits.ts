import type { Part } from '../../platform/tables/hsds-parts.ts';
import type { Value } from '../imports/contract.ts';
import { accessibilityFields, audiences, marks } from '../offers/contract.ts';
import type { Cut } from './cell.ts';

/**
 * What our profile says of a service beyond the standard: attributes without a term, by `link_type`. Readers that do not know
 * it lose nothing that the standard has a place for.
 */
export const traitTypes = [
  'audience',
  'mark',
  'delivery',
  'onlineAddress',
  'accessibility',
  'accessibilityNote',
] as const;
const choices: Readonly<Record<string, readonly string[]>> = { audience: audiences, mark: marks };

/** Audiences or marks, in the order in which forms have them. */
export const choicesOf = (traits: readonly Part[], type: 'audience' | 'mark'): Value => {
  const said = traits.filter((each) => each.type === type).map(({ value }) => value);
  const found = (choices[type] ?? []).filter((each) => said.includes(each));
  return found.length === 0 ? null : found;
};

/**
 * How accessible the offer is: what is said of it, and in words what is said of its places.
 *
 * @param places accessibility of places that are not facilities here (those answer for themselves)
 */
export const accessOf = (traits: readonly Part[], places: readonly Part[], cut: Cut): Value => {
  const said = traits.filter(({ type }) => type === 'accessibility').map(({ value }) => value);
  const answers = accessibilityFields.map(({ name, options }) => {
    const found = (options as readonly string[]).find((each) => said.includes(`${name}=${each}`));
    return [name, found ?? null] as const;
  });
  const note = traits.find(({ type }) => type === 'accessibilityNote')?.value ?? '';
  const ofPlaces = places.map(({ name = '', description = '', details = '' }) => {
    const words = [description, details].filter(Boolean).join('. ');
    return words === '' ? '' : [name, words].filter(Boolean).join(': ');
  });
  const text = [note, ...new Set(ofPlaces)].filter(Boolean).join('\n');
  const value = { ...Object.fromEntries(answers), accessibility_note: cut('accessibility', text, 500) };
  return Object.values(value).every((each) => each === null) ? null : value;
};

/** Attributes without a term that mean nothing here. */
export const furtherTraits = (traits: readonly Part[]): readonly string[] =>
  traits
    .filter(({ type = '', value = '' }) => {
      const isOurs = traitTypes.some((each) => each === type);
      return !isOurs || (choices[type] !== undefined && !choices[type].includes(value));
    })
    .map(({ type = '', value = '' }) => [type, value].filter(Boolean).join(': '))
    .filter(Boolean);
