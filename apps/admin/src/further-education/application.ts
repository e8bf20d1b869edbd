import type { ApplicationAction, ApplicationPageFragment, ApplicationsQuery } from '@kompetanse/contract/admin';

/** An application as its page shows it. */
export type Application = ApplicationPageFragment;
export type ApplicationLine = ApplicationsQuery['applications'][number];

/** What a leader does; withdrawing is the applicant's own. */
const leaderActions: readonly ApplicationAction[] = ['RECOMMEND', 'DECIDE', 'START'];

/** True when the viewer is the one to do something with it now. */
export function waitsForViewer({ actions }: Pick<ApplicationLine, 'actions'>): boolean {
  return actions.some((action) => leaderActions.includes(action));
}
