import type { ReactElement } from 'react';
import { AnswerGuardianOffer } from '@kompetanse/contract/portal';
import { OfferAnswer } from '../enrolment/OfferAnswer.tsx';
import { OWN_PLACE } from './own-place-id.ts';

/** A guardian's yes or no to an offered seat. */
export function OwnOffer({ course }: { readonly course: string }): ReactElement {
  return (
    <OfferAnswer
      course={course}
      accept={{ document: AnswerGuardianOffer, variables: { accept: true } }}
      decline={{ document: AnswerGuardianOffer, variables: { accept: false } }}
      resultId={OWN_PLACE}
    />
  );
}
