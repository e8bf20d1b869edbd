import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { RunRenewalsFragment } from '@kompetanse/contract/portal';
import { Notice } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';

type RunRenewal = RunRenewalsFragment['renewals'][number];

/** Of a course that only renews: whether this run renews something of mine, and else what to take instead. */
export function RunRenewals({ renewals }: { readonly renewals: readonly RunRenewal[] }): ReactElement {
  return (
    <>
      {renewals.map((one) => (
        <OneVerdict key={one.competence.id} renewal={one} />
      ))}
    </>
  );
}

function OneVerdict({ renewal }: { readonly renewal: RunRenewal }): ReactElement {
  const { renewal: texts } = useTexts();
  const format = useFormat();
  const { verdict, competence, opensOn, closesOn, holdsUntil, instead, insteadRun } = renewal;
  const day = (on: string | null): string => (on === null ? '' : format.date(on));
  const words = {
    RENEWS: texts.renews(competence.name, day(holdsUntil)),
    TOO_EARLY: texts.tooEarly(competence.name, day(opensOn)),
    TOO_LATE: texts.tooLate(competence.name, day(closesOn)),
    NOT_HELD: texts.notHeld(competence.name),
  }[verdict];
  return (
    <Notice tone={verdict === 'RENEWS' ? 'success' : 'warning'}>
      <p>{words}</p>
      {instead.length > 0 && (
        <p>
          {texts.insteadTake}{' '}
          {insteadRun === null ? (
            format.list(instead.map(({ title }) => `«${title}»`))
          ) : (
            <Link to="/kurs/$runId" params={{ runId: insteadRun.id }}>
              {insteadRun.course.title}
            </Link>
          )}
          .
        </p>
      )}
    </Notice>
  );
}
