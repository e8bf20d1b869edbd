import { by, parent, signedIn } from './rules.ts';

/** One's own until it is sent; then the nearest leader's as well, and nobody else's. */
export const ownWorkQueries = {
  myOwnWork: signedIn('own'),
  staffOwnWork: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
} as const;

export const ownWorkMutations = {
  saveOwnWork: by(['EMPLOYEE'], 'own'),
  recallOwnWork: by(['EMPLOYEE'], 'own'),
  removeOwnWork: by(['EMPLOYEE'], 'own'),
  removeOwnWorkFile: by(['EMPLOYEE'], 'own'),
  answerOwnWork: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
} as const;

export const ownWorkTypes = {
  OwnWork: {
    ...parent('answeredAt', 'answeredBy', 'comment', 'doneOn', 'elementId', 'files', 'id', 'minutes', 'person'),
    ...parent('reflection', 'state', 'submittedAt', 'title', 'version'),
  },
  RemovedOwnWork: parent('ownWorkId'),
} as const;
