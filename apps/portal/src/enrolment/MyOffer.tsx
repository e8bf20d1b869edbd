import type { ReactElement } from 'react';
import { AcceptOffer, DeclineOffer } from '@kompetanse/contract/portal';
import { OfferAnswer } from './OfferAnswer.tsx';

interface MyOfferProps {
  readonly enrolmentId: string;
  readonly course: string;
  readonly resultId: string;
}

/** One's own yes or no to an offered seat. */
export function MyOffer({ enrolmentId, course, resultId }: MyOfferProps): ReactElement {
  return (
    <OfferAnswer
      course={course}
      accept={{ document: AcceptOffer, variables: { enrolmentId } }}
      decline={{ document: DeclineOffer, variables: { enrolmentId } }}
      resultId={resultId}
    />
  );
}
