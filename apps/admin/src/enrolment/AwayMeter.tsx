import type { ReactElement } from 'react';
import { CapacityMeter } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { BookingRequest } from './booking-request.ts';

/** How many of the unit are away on the same days, against its limit when it has one. */
export function AwayMeter({ request }: { readonly request: BookingRequest }): ReactElement {
  const { t } = useTexts();
  const { awaySameDays, absenceLimit } = request;
  const texts = t.enrolment.requests;
  if (absenceLimit === null) return <>{texts.awayNoLimit(awaySameDays)}</>;
  return (
    <CapacityMeter
      taken={awaySameDays}
      capacity={absenceLimit}
      words={texts.awayOf(awaySameDays, absenceLimit)}
      showWords
    />
  );
}
