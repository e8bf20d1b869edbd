import type { gap as nb } from '../../nb/admin/gap.ts';

/** What is lacking. */
export const gap: typeof nb = {
  title: 'What is lacking',
  lead: 'What the staff have, against what the position and the unit require. Only what is verified counts.',
  people: 'The staff',
  insight: (people, complete) => `${complete} of ${people} meet everything they must have.`,
  lackingOnly: 'Show only those who lack something',
  nobodyLacks: 'Nobody lacks anything they must have.',
  person: 'Employee',
  lacks: 'Lacks',
  wanted: (name) => `${name} (wanted)`,
  notAsked: 'Not required',
  waiting: 'Waits for the leader’s answer',
  empty: 'Nothing is required',
  emptyText: 'When requirements are set for positions or the unit, you see here who meets them.',
  units: 'The units in numbers',
  unit: 'Unit',
  all: 'All, each person counted once',
  asOf: (day) => `As it is on ${day}. Only requirements that must be met are counted.`,
  counts: {
    people: 'Staff with requirements',
    complete: 'Meet everything',
    met: 'Requirements met',
    expiresSoon: 'Expire soon',
    missing: 'Missing',
  },
  csv: 'Save as CSV',
};
