import type {
  constraints as deConstraints,
  goalProblems as deGoalProblems,
  kinds as deKinds,
} from './kinds-de.ts';

export const kinds: typeof deKinds = {
  title: {
    one: 'Title',
    many: 'Titles',
    create: 'Add a title',
    correct: 'Correct the title',
    change: 'New title from a day',
    fields: { title: 'Exact wording' },
    hints: { title: 'As the alliance calls itself, with its motto.' },
  },
  field: {
    one: 'Field',
    many: 'Fields',
    create: 'Add a field',
    correct: 'Correct the field',
    change: 'Rename the field from a day',
    fields: { name: 'Name', mark: 'Colour and shape' },
    hints: {
      name: 'For example school, youth welfare, health, culture',
      mark: 'How the field is recognised on every page.',
    },
    options: {
      mark: {
        school: 'as for school',
        youth: 'as for youth welfare',
        health: 'as for health',
        culture: 'as for culture',
        sport: 'as for sport',
        admin: 'as for administration',
        family: 'as for families',
        generic: 'neutral',
      },
    },
  },
  selfDescription: {
    one: 'Self-description',
    many: 'Self-descriptions',
    create: 'Add a self-description',
    correct: 'Correct the self-description',
    change: 'Change the self-description from a day',
    fields: { aspect: 'What it is about', text: 'Text', reference: 'Reference', position: 'Order' },
    hints: { reference: 'For a quotation: the work and the page.', position: 'Smaller numbers come first.' },
    options: {
      aspect: {
        nature: 'What the alliance is',
        aim: 'What the alliance wants',
        quotation: 'A quotation that it refers to',
      },
    },
  },
  goalSystem: {
    one: 'Goal system',
    many: 'Goal systems',
    create: 'Add a goal system',
    correct: 'Correct the goal system',
    change: 'New goal system from a day',
    fields: { name: 'Name' },
    hints: { name: 'For example “Strategic goals 2026 to 2030”' },
  },
  goal: {
    one: 'Goal',
    many: 'Goals',
    create: 'Add a goal',
    correct: 'Correct the goal',
    change: 'Change the goal from a day',
    fields: {
      system_id: 'Goal system',
      level: 'Level',
      parent_id: 'Goal above',
      title: 'The goal in one sentence',
      detail: 'What belongs to it',
      indicator: 'How we measure it',
      unit: 'Unit',
      base_value: 'Base value',
      base_day: 'Base value as of',
      target_value: 'Target value',
      target_day: 'Reached by',
      position: 'Order',
    },
    hints: {
      level:
        'A guiding goal gives the direction, an intermediate goal the way, an action goal says measurably what is reached by when.',
      parent_id:
        'A guiding goal has none. An intermediate goal belongs to a guiding goal, an action goal to an intermediate goal.',
      indicator: 'An action goal needs one, for example “schools with a cooperation agreement”.',
      unit: 'For example schools, children or %',
      base_value: 'An action goal needs it: where do we stand today? For example 12 or 12.5',
      base_day: 'DD.MM.YYYY',
      target_value: 'An action goal needs it: where do we want to be?',
      target_day: 'An action goal needs it: DD.MM.YYYY',
      position: 'Smaller numbers come first.',
    },
    options: { level: { guiding: 'Guiding goal', intermediate: 'Intermediate goal', action: 'Action goal' } },
  },
  goalLead: {
    one: 'Lead',
    many: 'Leads',
    create: 'Add a lead',
    correct: 'Correct the lead',
    change: 'Hand the lead over from a day',
    fields: { goal_id: 'Goal', role: 'Role', holder: 'Who', field_id: 'From which field' },
    hints: {
      holder: 'The organisation or office, for example “youth office”. No private persons.',
      field_id: 'Lead and co-lead should come from different fields.',
    },
    options: { role: { lead: 'Lead', coLead: 'Co-lead' } },
  },
  coordinationOffice: {
    one: 'Coordination office',
    many: 'Coordination offices',
    create: 'Add the coordination office',
    correct: 'Correct the coordination office',
    change: 'Change the coordination office from a day',
    fields: { name: 'Name' },
    hints: { name: 'For example “Coordination Office of the Education Alliance”' },
  },
  officeRelation: {
    one: 'Relation',
    many: 'Relations',
    create: 'Add a relation of the coordination office',
    correct: 'Correct the relation',
    change: 'Change the relation from a day',
    fields: { relation: 'Kind', holders: 'Who' },
    options: { relation: { commissioner: 'Commissioner', employer: 'Employer', hostSeat: 'Host seat' } },
  },
  officeTask: {
    one: 'Task',
    many: 'Tasks',
    create: 'Add a task',
    correct: 'Correct the task',
    change: 'Change the task from a day',
    fields: { task_group: 'Group', text: 'Task', position: 'Order' },
    hints: {
      task_group: 'Tasks of the same group stand together.',
      position: 'Smaller numbers come first.',
    },
  },
  frameCondition: {
    one: 'Condition',
    many: 'Conditions',
    create: 'Add a condition',
    correct: 'Correct the condition',
    change: 'Change the condition from a day',
    fields: { text: 'Condition', position: 'Order' },
    hints: {
      text: 'For example, what the funding depends on.',
      position: 'Smaller numbers come first.',
    },
  },
  frameworkConcept: {
    one: 'Framework concept',
    many: 'Framework concepts',
    create: 'Add a framework concept',
    correct: 'Correct the framework concept',
    change: 'Change the framework concept from a day',
    fields: { title: 'Title', detail: 'What it is about' },
    hints: { title: 'For example “Framework concept for cooperation of school and youth welfare”' },
  },
  fieldOfAction: {
    one: 'Field of action',
    many: 'Fields of action',
    create: 'Add a field of action',
    correct: 'Correct the field of action',
    change: 'Change the field of action from a day',
    fields: { concept_id: 'Framework concept', title: 'Field of action', position: 'Order' },
    hints: { position: 'Smaller numbers come first.' },
  },
  milestone: {
    one: 'Milestone',
    many: 'Milestones',
    create: 'Add a milestone',
    correct: 'Correct the milestone',
    fields: { title: 'What happened', detail: 'More about it', day: 'When' },
    hints: { day: 'DD.MM.YYYY. If only the month or the year is known: 6.2015 or 2015.' },
  },
};

export const constraints: typeof deConstraints = {
  goal_place:
    'An intermediate goal belongs to a guiding goal, an action goal to an intermediate goal, both in the same goal system. Please check level, goal system and the goal above.',
  alliance_title_one_at_a_time:
    'The alliance already has a title at that time. There can only be one at a time.',
  goal_system_one_at_a_time:
    'Another goal system already holds at that time. There can only be one at a time.',
  goal_within_system: 'Goals hold only as long as their goal system. Check the beginning and end of both.',
  goal_within_parent: 'A goal holds only as long as the goal above it. Check the beginning and end of both.',
  goal_lead_within_goal: 'A lead holds only as long as its goal. Check the beginning and end of both.',
  goal_lead_within_field:
    'The field does not belong to the alliance throughout that time. Check the beginning and end of field and lead.',
  goal_lead_one_per_role:
    'Somebody else already has this role for the goal at that time. End that entry first.',
  coordination_office_one_at_a_time:
    'A coordination office is already recorded for that time. Change that one from a day.',
  office_relation_one_at_a_time:
    'There is already an entry of this kind for that time. Change that one from a day.',
  field_of_action_within_concept:
    'A field of action holds only as long as its framework concept. Check the beginning and end of both.',
};

export const goalProblems: typeof deGoalProblems = {
  guidingHasParent: 'A guiding goal stands at the top. Please leave this empty or choose another level.',
  parentMissing: 'Please choose the goal that this one belongs to. Only a guiding goal has none.',
  smart: {
    indicator: 'An action goal needs an indicator. How do you measure it?',
    base_value: 'An action goal needs a base value. Where do you stand today?',
    target_value: 'An action goal needs a target value. Where do you want to be?',
    target_day: 'An action goal needs a day by which it is reached.',
  },
  targetBeforeBase: 'The target day lies before the day of the base value.',
  targetIsBase: 'The target value equals the base value. What is to change?',
};
