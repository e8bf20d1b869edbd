import { by, parent } from './rules.ts';

const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Own units with every case; of the municipality only numbers, without those of fewer than five people. */
export const figureQueries = {
  studyFigures: by(leads, 'unit'),
  studyCases: by(leads, 'unit'),
  figureGoals: by(leads, 'unit'),
  figureSnapshots: by(['SECTOR_LEADER'], 'unit'),
  figureSnapshot: by(['SECTOR_LEADER'], 'unit'),
};

export const figureMutations = {
  setFigureGoal: by(['SECTOR_LEADER'], 'unit'),
  removeFigureGoal: by(['SECTOR_LEADER'], 'unit'),
};

export const figureTypes = {
  StudyFigures: parent('definitions', 'dateRule', 'asOf', 'schoolYears', 'totals', 'rows', 'hides', 'csvUrl'),
  FigureDefinition: parent('measure', 'version', 'text'),
  FigureRow: parent('key', 'name', 'staff', 'sharePercent', 'lines'),
  FigureLine: parent('measure', 'values'),
  StudyCases: parent('definition', 'dateRule', 'asOf', 'value', 'cases', 'unseen'),
  StudyCase: parent('applicationId', 'personName', 'unitName', 'study', 'institution', 'begunOn', 'credits'),
  FigureGoal: parent('id', 'measure', 'kind', 'schoolYear', 'value', 'setAt', 'version'),
  FigureSnapshot: parent('id', 'day', 'takenAt', 'definitionVersion'),
  FigureSnapshotComparison: parent('snapshot', 'same', 'differences'),
  FigureDifference: parent('cut', 'name', 'schoolYear', 'measure', 'kept', 'today'),
};
