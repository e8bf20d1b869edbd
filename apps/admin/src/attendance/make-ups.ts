import { useQuery } from '@tanstack/react-query';
import { MakeUpOffers, RunMakeUps } from '@kompetanse/contract/admin';
import type { MakeUpOffersQuery, RunMakeUpsQuery } from '@kompetanse/contract/admin';
import { queryOf } from '../shell/operation.ts';

type MakeUpRun = NonNullable<RunMakeUpsQuery['courseRun']>;
type Participant = MakeUpRun['participants'][number];
export type MakeUp = Participant['makeUps'][number];
export type Offer = MakeUpOffersQuery['makeUpOffers'][number]['sessions'][number];

/** A session somebody missed: what has been booked for it, and whether it can be taken elsewhere. */
export interface Missed {
  readonly enrolmentId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly no: number;
  /** The chair they have or had; the last one when there were several. */
  readonly makeUp: MakeUp | undefined;
  /** There is a chair somewhere. */
  readonly offered: boolean;
}

/** What can be or has been made up for in a run; empty when the course does not allow it. */
export function useMissed(runId: string): readonly Missed[] {
  const { data } = useQuery(queryOf(RunMakeUps, { runId }));
  const run = data?.courseRun;
  return run?.course.completionRule.makeUpAllowed ? run.participants.flatMap(missedBy) : [];
}

/** Where a missed session can be taken, asked for when somebody wants to know; undefined until it is known. */
export function useOffers({ enrolmentId, sessionId }: Missed, wanted: boolean): readonly Offer[] | undefined {
  const { data } = useQuery({ ...queryOf(MakeUpOffers, { enrolmentId }), enabled: wanted });
  return data && (data.makeUpOffers.find(({ missed }) => missed.id === sessionId)?.sessions ?? []);
}

/** The sessions one person missed and has booked or can book, in order. */
export function missedBy({ id, person, makeUps, makeUpOffers }: Participant): readonly Missed[] {
  const all = [...makeUps, ...makeUpOffers].map(({ missed }) => missed);
  const each = [...new Map(all.map((missed) => [missed.id, missed])).values()];
  return each
    .toSorted((one, other) => one.no - other.no)
    .map((missed) => ({
      enrolmentId: id,
      name: person.name,
      sessionId: missed.id,
      no: missed.no,
      makeUp: makeUps.findLast((one) => one.missed.id === missed.id),
      offered: makeUpOffers.some((one) => one.missed.id === missed.id),
    }));
}
