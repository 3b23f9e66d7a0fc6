/** What can be chosen in the forms of this module; the checks of the tables say the same. */

export const organisationKinds = [
  'school',
  'dayCare',
  'youthWelfare',
  'familyCentre',
  'counselling',
  'health',
  'culture',
  'sport',
  'authority',
  'foundation',
  'association',
  'university',
  'company',
  'other',
] as const;

export const sectors = ['public', 'nonStatutory', 'private'] as const;

export const legalForms = [
  'publicBody',
  'registeredAssociation',
  'nonProfitCompany',
  'company',
  'foundation',
  'churchBody',
  'cooperative',
  'other',
] as const;

export const facilityKinds = [
  'schoolSite',
  'dayCareSite',
  'youthClub',
  'familyCentre',
  'sportsVenue',
  'cultureVenue',
  'library',
  'healthCentre',
  'counsellingCentre',
  'neighbourhoodHouse',
  'administration',
  'other',
] as const;

export const consentPurposes = ['publicName', 'mailings', 'photos'] as const;

const graded = ['yes', 'partly', 'no'] as const;
/** What is recorded of a facility's accessibility: column and the possible answers. No answer: nobody has looked. */
export const accessibilityFields = [
  { name: 'step_free', options: graded },
  { name: 'lift', options: ['yes', 'no', 'notNeeded'] },
  { name: 'accessible_toilet', options: graded },
  { name: 'hearing_support', options: graded },
  { name: 'tactile_guidance', options: graded },
  { name: 'accessible_parking', options: ['yes', 'no'] },
] as const;
