import { useState, type ReactElement } from 'react';
import { MoveGuardianPlace } from '@kompetanse/contract/portal';
import { seatStates } from '@kompetanse/domain/enrolment';
import { Button, CardGrid, ConfirmDialog, Stack, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { GuardianRunCard } from './GuardianRunCard.tsx';
import type { GuardianRun, OwnPage } from './guardian-queries.ts';
import { OWN_PLACE } from './own-place-id.ts';

/** Other runs of the course to move to. The old place is kept until the new one is there. */
export function MovePlace({ page }: { readonly page: OwnPage }): ReactElement {
  const { move } = useTexts().guardians;
  const { enrolment, otherRuns } = page;
  return (
    <Stack as="section" gap="sm">
      <h2>{move.title}</h2>
      {otherRuns.length === 0 ? (
        <p>{move.none}</p>
      ) : (
        <>
          <p>{move.text}</p>
          <CardGrid label={move.title}>
            {otherRuns.map((run) => (
              <GuardianRunCard
                key={run.id}
                run={run}
                action={<MoveHere run={run} hasSeat={seatStates.includes(enrolment.state)} />}
              />
            ))}
          </CardGrid>
        </>
      )}
    </Stack>
  );
}

function MoveHere({ run, hasSeat }: { readonly run: GuardianRun; readonly hasSeat: boolean }): ReactElement {
  const { move } = useTexts().guardians;
  const format = useFormat();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  // Filled up since the page was shown: the server says so, and then it is asked with the truth.
  const [onlyQueue, setOnlyQueue] = useState(false);
  const queue = onlyQueue || run.seatsLeft <= 0 || run.waitingCount > 0;
  const { act, acting, no, forget } = useAct(MoveGuardianPlace, () => {
    setAsking(false);
    toast({ tone: 'success', text: move.done });
    focusOn(OWN_PLACE);
  });
  const label = queue && hasSeat ? move.queueButton : move.button;
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {label}
        <span className="ui-visually-hidden">: {format.moment(run.startsAt)}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        tone={queue && hasSeat ? 'danger' : 'accent'}
        title={move.ask(format.moment(run.startsAt))}
        consequence={queue ? move.queueConsequence : move.consequence}
        confirmLabel={label}
        cancelLabel={move.keep}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({ runId: run.id, queueIsFine: queue })}
        onCancel={() => {
          setOnlyQueue(no !== null);
          setAsking(false);
          forget();
        }}
      />
    </>
  );
}
