import type { ApplicationAction, ApplicationPageFragment, ApplicationsQuery } from '@kompetanse/contract/admin';

/** An application as its page shows it. */
export type Application = ApplicationPageFragment;
export type ApplicationLine = ApplicationsQuery['applications'][number];

/** What a leader does; withdrawing is the applicant's own. */
const leaderActions: readonly ApplicationAction[] = ['RECOMMEND', 'DECIDE', 'TELL_FUNDING', 'START'];

/** What the employee asks of the study and has no answer to; undefined when nothing. */
export function waitingRequest({ requests, state: studies }: Application): Application['requests'][number] | undefined {
  return requests.find(({ state, kind }) => state === 'ASKED' && (kind === 'DEFER') === (studies === 'STARTED'));
}

/** True when the viewer is the one to do something with it now. */
export function waitsForViewer({ actions }: Pick<ApplicationLine, 'actions'>): boolean {
  return actions.some((action) => leaderActions.includes(action));
}
