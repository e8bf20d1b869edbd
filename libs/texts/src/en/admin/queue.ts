import type { queue as nb } from '../../nb/admin/queue.ts';

/** Priority in the queue. */
export const queue: typeof nb = {
  priority: 'Priority',
  first: 'Let go first',
  firstName: (name) => `Let ${name} go first in the queue`,
  firstTitle: (name) => `Let ${name} go first in the queue?`,
  firstText:
    'The queue goes by priority before time. The reason is on the receipt of the person, and the others see that somebody was given priority.',
  back: 'Remove priority',
  backName: (name) => `Remove the priority of ${name}`,
  backTitle: (name) => `Remove the priority of ${name}?`,
  backText: 'Then the time of the request counts again.',
  reason: 'Reason',
  reasonMissing: 'Write a reason of at least three characters.',
  done: 'The queue has changed.',
  isFirst: 'Priority',
};
