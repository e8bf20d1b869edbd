import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { InviteStaff, type InvitableFragment } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, focusResult, Notice, SelectField } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Outcome } from './InviteOutcome.tsx';
import { bookableNow } from './invitable.ts';
import { hindranceInWords } from './staff-booking.ts';
import '../shell/bulk-bar.css';

interface InviteBarProps {
  readonly chosen: readonly { readonly id: string; readonly name: string }[];
  readonly runs: readonly InvitableFragment[];
  readonly onInvited: (outcome: Outcome) => void;
}

/** Chooses the run and invites those chosen; says before when they are more than the free seats. */
export function InviteBar({ chosen, runs, onInvited }: InviteBarProps): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.invite;
  const [now] = useState(() => new Date());
  const open = bookableNow(runs, now);
  const [asking, setAsking] = useState(false);
  const [picked, setPicked] = useState<string>();
  const run = open.find(({ id }) => id === picked) ?? open[0];
  const invite = useChange(InviteStaff, ({ people }) => {
    setAsking(false);
    const nameOf = (id: string): string => chosen.find((one) => one.id === id)?.name ?? '';
    onInvited({
      invited: people.filter(({ invited }) => invited).length,
      refused: people.flatMap(({ personId, refusal }) =>
        refusal ? [{ name: nameOf(personId), why: hindranceInWords(refusal, language) }] : [],
      ),
    });
    focusResult('#invited');
  });
  if (run === undefined) {
    return (
      <Notice tone="info" title={texts.noRun} action={<Link to="/kurs">{texts.allRuns}</Link>}>
        {texts.noRunText}
      </Notice>
    );
  }
  const left = run.waitingCount > 0 ? 0 : Math.max(0, run.seatsLeft);
  return (
    <div className="bulk-bar bulk-bar--stays ui-no-print">
      <strong role="status">{texts.chosen(chosen.length)}</strong>
      <SelectField
        label={texts.run}
        width="auto"
        value={run.id}
        onChange={({ target }) => setPicked(target.value)}
        options={open.map(({ id, course, startsAt, place, seatsLeft, waitingCount }) => ({
          value: id,
          label: texts.runOption(
            course.title,
            format.day(format.dayOf(startsAt)),
            place,
            waitingCount > 0 ? 0 : Math.max(0, seatsLeft),
          ),
        }))}
      />
      <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
        {texts.invite(chosen.length)}
      </Button>
      <Button asChild variant="tertiary">
        <Link to="/kurs/$runId/meld-pa" params={{ runId: run.id }}>
          {texts.bookInstead}
        </Link>
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.confirmTitle(chosen.length)}
        consequence={
          <>
            <p>{texts.consequence}</p>
            {chosen.length > left && <p>{texts.tooFew(chosen.length, left)}</p>}
          </>
        }
        confirmLabel={texts.invite(chosen.length)}
        cancelLabel={t.shell.cancel}
        loading={invite.pending}
        error={invite.error}
        onConfirm={() => invite.run({ runId: run.id, personIds: chosen.map(({ id }) => id) })}
        onCancel={() => {
          invite.reset();
          setAsking(false);
        }}
      />
    </div>
  );
}
