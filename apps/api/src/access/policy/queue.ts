import { by, parent } from './rules.ts';

/** The queue of a run, and who moves in it. */
export const queueMutations = { setPriority: by(['COURSE_COORDINATOR'], 'run') } as const;

export const queueTypes = {
  QueueReceipt: parent('place', 'priority', 'priorityReason', 'steps', 'waiting'),
  QueueStep: parent('at', 'kind', 'own', 'why'),
};
