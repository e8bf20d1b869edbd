import type { FigureTexts } from '../nb/figures.ts';

export const figures: FigureTexts = {
  measures: {
    BEGUN: 'Begun',
    ONGOING: 'Ongoing',
    DEFERRED: 'Deferred',
    COMPLETED: 'Completed',
    DROPPED_OUT: 'Dropped out',
    CREDITS: 'Credits completed',
    SHARE: 'Share of staff',
  },
  definitions: {
    BEGUN:
      'Different employees who have begun further education that was granted. The first start counts, and the number never falls. Those who have deferred, dropped out or completed have still begun.',
    ONGOING:
      'Different employees with a study that goes on at the end of the school year: it has begun, and is not deferred, completed or dropped. Those who have resumed a deferred study count as one.',
    DEFERRED:
      'Different employees with a study that has begun and is deferred, not resumed by the end of the school year.',
    COMPLETED:
      'Different employees who have completed a study by the end of the school year. The number is cumulative.',
    DROPPED_OUT:
      'Different employees with a study that is dropped by the end of the school year. The number is cumulative.',
    CREDITS:
      'Study credits of the studies completed by the end of the school year, as the application had them when the study began. Each study counts once.',
    SHARE:
      'Of those employed on the day the numbers are for: the share that has begun further education, whichever unit they applied from. Those who have left are not in it.',
  },
  dateRule:
    'What counts is the day something happened, and that it was recorded before the end of the day the numbers are for. For a school year that is over it is how things stood on 31 July, for the present one on the day the numbers are for. Position, subject area, scheme and credits are as they were when the study began.',
  unitKinds: { SCHOOL: 'Schools', KINDERGARTEN: 'Kindergartens', SERVICE: 'Services and offices' },
  ownerships: { MUNICIPAL: 'Municipal', PRIVATE: 'Private' },
  everybody: 'Everybody, different people',
  otherUnits: 'Units you do not lead',
  noProfile: 'Position not known',
  file: { name: 'further-education-figures', row: 'Row', staff: 'Staff', hidden: 'fewer than 5*' },
};
