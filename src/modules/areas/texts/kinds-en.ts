import type { constraints as deConstraints, kinds as deKinds, rules as deRules } from './kinds-de.ts';

export const kinds: typeof deKinds = {
  areaSystem: {
    one: 'area system',
    many: 'Area systems',
    create: 'Enter an area system',
    correct: 'Correct the area system',
    fields: { name: 'Name', publisher: 'Published by', note: 'Note' },
    hints: { name: 'For example “LOR Berlin” or “school catchment areas”.' },
  },
  areaSystemVersion: {
    one: 'version of an area system',
    many: 'Versions of area systems',
    create: 'Enter a version',
    correct: 'Correct the version',
    change: 'New version from a day on',
    fields: { system_id: 'Area system', name: 'Name of the version' },
    hints: { name: 'For example “LOR since 2021”. New borders are a new version.' },
  },
  areaLevel: {
    one: 'level',
    many: 'Levels',
    create: 'Enter a level',
    correct: 'Correct the level',
    fields: {
      system_id: 'Area system',
      name: 'Word for one area',
      plural: 'Word for several',
      position: 'Order',
    },
    hints: {
      name: 'For example “district region”.',
      plural: 'For example “district regions”.',
      position: 'The largest areas have the smallest number.',
    },
  },
  area: {
    one: 'area',
    many: 'Areas',
    create: 'Enter an area',
    correct: 'Correct the area',
    change: 'Rename the area from a day on',
    fields: {
      version_id: 'Version',
      level_id: 'Level',
      key: 'Key',
      name: 'Name',
      parent_id: 'Part of the area',
    },
    hints: {
      key: 'With all zeros at the beginning, for example 06400736.',
      name: 'Names may repeat, keys may not.',
    },
  },
  areaMapping: {
    one: 'transition from area to area',
    many: 'Transitions from area to area',
    create: 'Enter a transition',
    correct: 'Correct the transition',
    fields: {
      from_area_id: 'Old area',
      to_area_id: 'New area',
      share: 'Share of the old area',
      basis: 'Where the share comes from',
    },
    hints: {
      share: 'A number up to 1: 0.25 means that a quarter of the old area now lies in the new one.',
      basis: 'For example “by residents on 31/12/2020”.',
    },
  },
  socialSpace: {
    one: 'social space',
    many: 'Social spaces',
    create: 'Enter a social space',
    correct: 'Correct the social space',
    change: 'Change the social space from a day on',
    fields: { name: 'Name', detail: 'Description' },
    hints: { name: 'As the people who live there call it.' },
  },
  socialSpaceArea: {
    one: 'area of a social space',
    many: 'Areas of social spaces',
    create: 'Add an area to the social space',
    correct: 'Correct the area of the social space',
    change: 'Change the share from a day on',
    fields: { space_id: 'Social space', area_id: 'Area', share: 'Share of the area' },
    hints: { share: '1 means the whole area, 0.5 means half of it.' },
  },
  indicator: {
    one: 'indicator',
    many: 'Indicators',
    create: 'Enter an indicator',
    correct: 'Correct the indicator',
    fields: {
      name: 'Name',
      key: 'Short name for files',
      unit: 'Unit',
      direction: 'Direction',
      aggregation: 'Value for larger areas',
      weight_id: 'Weighted by',
      detail: 'What is measured',
      publisher: 'Source of the figures',
      licence: 'Licence',
      small_number_note: 'Note on small numbers',
      position: 'Order',
    },
    hints: {
      key: 'Small letters, digits and hyphens, for example kinderarmut.',
      unit: 'For example % or people.',
      weight_id: 'For shares usually the number of people. Only for “weighted mean”.',
      licence: 'For example CC BY 3.0 DE.',
      small_number_note: 'For example “values of fewer than five cases are left out”.',
    },
    options: {
      direction: {
        more: 'more is better',
        less: 'less is better',
        neutral: 'neither more nor less is better',
      },
      aggregation: {
        sum: 'sum of the smaller areas',
        weightedMean: 'mean of the smaller areas, weighted',
        none: 'cannot be computed',
      },
    },
  },
  indicatorValue: {
    one: 'value of an indicator',
    many: 'Values of indicators',
    create: 'Enter a value',
    correct: 'Correct the value',
    fields: {
      indicator_id: 'Indicator',
      area_id: 'Area',
      day: 'Reference day',
      value: 'Value',
      note: 'Note',
    },
    hints: { value: 'If the value is missing, leave this empty. Nought is a value.' },
  },
  indicatorReference: {
    one: 'comparison value',
    many: 'Comparison values',
    create: 'Enter a comparison value',
    correct: 'Correct the comparison value',
    fields: {
      indicator_id: 'Indicator',
      place: 'For which place',
      day: 'Reference day',
      value: 'Value',
      note: 'Note',
    },
    hints: { place: 'For example “Berlin”.' },
  },
};

export const constraints: typeof deConstraints = {
  area_key_once: { field: 'key', message: 'Another area of this version and level has this key.' },
  area_within_version: { field: 'from', message: 'An area holds only as long as its version.' },
  area_within_parent: {
    field: 'parent_id',
    message: 'The larger area does not hold for the whole time. Does it belong to another version?',
  },
  area_not_in_itself: { field: 'parent_id', message: 'An area does not lie within itself.' },
  area_system_version_one_at_a_time: {
    field: 'from',
    message: 'Another version holds at this time. End that one first.',
  },
  area_mapping_once: { field: 'to_area_id', message: 'This transition is entered already.' },
  area_mapping_shares: {
    field: 'share',
    message: 'The shares of the old area come to more than 1. An area cannot give away more than it has.',
  },
  social_space_area_once: { field: 'area_id', message: 'This area is part of the social space already.' },
  social_space_area_within_space: {
    field: 'from',
    message: 'An area is part of a social space only as long as that exists.',
  },
  social_space_area_within_area: {
    field: 'from',
    message: 'The area does not exist for the whole time. Does it belong to another version?',
  },
  indicator_key_once: { field: 'key', message: 'Another indicator has this short name.' },
  indicator_not_own_weight: { field: 'weight_id', message: 'An indicator does not weigh itself.' },
  indicator_value_once: {
    field: 'day',
    message: 'There is a value for this area and day already. Please correct that one.',
  },
  indicator_reference_once: { field: 'day', message: 'There is a comparison value for this day already.' },
};

export const rules: typeof deRules = {
  key: 'A key has at most 40 characters, no spaces and none of the signs / ? # %.',
  share: 'A share is more than 0 and at most 1.',
  mappingToItself: 'Please choose two different areas.',
  indicatorKey: 'Only small letters, digits and single hyphens.',
  weightOnlyForMeans: 'Only a mean is weighted. Leave this empty or choose “mean”.',
};
