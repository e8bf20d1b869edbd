import type { ApplicationAction, ApplicationPageFragment, ApplicationsQuery } from '@kompetanse/contract/admin';

/** An application as its page shows it. */
export type Application = ApplicationPageFragment;
export type ApplicationLine = ApplicationsQuery['applications'][number];

/** What a leader does; withdrawing is the applicant's own. */
const leaderActions: readonly ApplicationAction[] = ['RECOMMEND', 'DECIDE', 'TELL_FUNDING', 'START'];

/** What the employee asks of the study and has no answer to; undefined when nothing. What was asked in another state is overtaken. */
export function waitingRequest<Request extends Pick<ApplicationLine['requests'][number], 'kind' | 'state'>>({
  requests,
  state: studies,
}: {
  readonly requests: readonly Request[];
  readonly state: Application['state'];
}): Request | undefined {
  return requests.find(({ state, kind }) => state === 'ASKED' && (kind === 'DEFER') === (studies === 'STARTED'));
}

/** True when the viewer is the one to do something with it now. */
export function waitsForViewer(application: Pick<ApplicationLine, 'actions' | 'requests' | 'state'>): boolean {
  const { actions } = application;
  const asked = waitingRequest(application);
  return (
    actions.some((action) => leaderActions.includes(action)) || (asked !== undefined && actions.includes(asked.kind))
  );
}
