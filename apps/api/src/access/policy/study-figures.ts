import { by, parent } from './rules.ts';

const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Own units with every case; of the municipality only numbers, without those of fewer than five people. */
export const figureQueries = {
  studyFigures: by(leads, 'unit'),
  studyCases: by(leads, 'unit'),
};

export const figureTypes = {
  StudyFigures: parent('definitions', 'dateRule', 'asOf', 'schoolYears', 'totals', 'rows', 'hides', 'csvUrl'),
  FigureDefinition: parent('measure', 'version', 'text'),
  FigureRow: parent('key', 'name', 'staff', 'sharePercent', 'lines'),
  FigureLine: parent('measure', 'values'),
  StudyCases: parent('definition', 'dateRule', 'asOf', 'value', 'cases', 'unseen'),
  StudyCase: parent('applicationId', 'personName', 'unitName', 'study', 'institution', 'begunOn', 'credits'),
};
