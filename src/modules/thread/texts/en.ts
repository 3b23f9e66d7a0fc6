import type { de } from './de.ts';

export const en: typeof de = {
  meanings: {
    answers: { forwards: 'answers', backwards: 'answered by' },
    decidedBy: { forwards: 'decided by', backwards: 'basis for' },
    causes: { forwards: 'reason for', backwards: 'caused by' },
    replaces: { forwards: 'replaces', backwards: 'was replaced by' },
    contributesTo: { forwards: 'contributes to', backwards: 'supported by' },
    partOf: { forwards: 'part of', backwards: 'includes' },
    documents: { forwards: 'documents', backwards: 'documented in' },
  },
  seenFrom: (title, relation) => `“${title}” ${relation}`,
  page: {
    title: (thing) => `The red thread: ${thing}`,
    lead: 'What led to it and what came of it, in order.',
    list: 'The red thread',
    here: 'The thread is seen from here.',
    hidden: (day) => `You see the thread up to ${day}. What came later is not shown here.`,
    history: 'History',
    historyOf: (thing) => `History: ${thing}`,
    follow: 'Thread from here',
    followOf: (thing) => `Thread from here: ${thing}`,
    untie: 'Untie',
    untieOne: (relation) => `Untie: ${relation}`,
    untieOf: (relation, thing) => `Untie: ${relation} ${thing}`,
    note: (note) => `Note by the coordination office: ${note}`,
    cut: 'The thread goes on',
    cutText: (things) =>
      `The nearest things are shown, at most ${things}. Follow the thread from another thing to see more.`,
    empty: 'Nothing hangs here yet',
    emptyText:
      'As soon as something is decided about it, is justified by it or is replaced by it, it appears here. That is how you can walk from a goal to its cause, and from a decision to what followed.',
    emptyTextOffice: 'You can tie the first knot yourself below.',
  },
  tie: {
    title: 'Tie to something else',
    lead: (thing) => `Complete the sentence that begins with “${thing}”. It can be read from both sides.`,
    relation: (thing) => `“${thing}” …`,
    other: 'To what?',
    otherHint: 'You can choose among things that cause or decide something.',
    otherNone: '– not in the list –',
    address: 'Or: address of the page',
    addressHint:
      'For everything else: open the page of the thing and copy what stands at the top of your browser.',
    note: 'Note',
    noteHint: 'How you know this. Only the coordination office sees the note.',
    submit: 'Tie',
    errors: {
      relation: 'Please choose how the two belong together.',
      'nothing-chosen': 'Please choose something or paste an address.',
      'unknown-choice': 'That no longer exists. Please choose something else.',
      'unknown-address':
        'At this address we find nothing in this alliance that can be tied. Please copy the address of the page that shows this one thing alone.',
      itself: 'That is the same thing. Please choose another one.',
      'already-tied': 'The two are already tied in exactly this way.',
      tooLong: (most) => `Please shorten this to at most ${most} characters.`,
      broken: 'There are characters here that cannot be stored. Please type the text again.',
    },
  },
  untie: {
    title: 'Untie',
    question: 'Should these two be untied?',
    consequence: (thing, relation, other) =>
      `“${thing}” ${relation} “${other}”: this will no longer stand on the red thread of either side.`,
    keeps: 'Both things themselves stay as they are.',
    undo: 'You can take this back for 30 days in the history of both sides.',
    note: 'Why?',
    noteHint: 'Stands in the history.',
    submit: 'Untie',
    cancel: 'Cancel',
  },
  notices: {
    tied: 'Tied. It now stands on the thread of both sides.',
    untied: 'The two are untied. You can take this back in the history for 30 days.',
    gone: 'These two are no longer tied. Perhaps somebody else has untied them already.',
    history: 'To the history',
  },
};
