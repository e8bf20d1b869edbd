import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApproveRequest, RejectRequest } from '@kompetanse/contract/admin';
import { Button, Card, ConfirmDialog, DefinitionList, Notice, Stack, useToast } from '@kompetanse/ui';
import { CourseKind } from '../courses/CourseKind.tsx';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { AwayMeter } from './AwayMeter.tsx';
import { daysUntil, isBlocked, isOverLimit } from './booking-request.ts';
import type { BookingRequest, OpenRequest } from './booking-request.ts';
import { CoverageTable, EarlierRequests } from './RequestDetail.tsx';
import './requests.css';

interface RequestCardProps {
  readonly request: OpenRequest;
  /** Called when it is answered and gone from the list. */
  readonly onDone: () => void;
}

/** One request with what the leader must weigh, and the answer. Asks once more before it goes over the unit's limit. */
export function RequestCard({ request, onDone }: RequestCardProps): ReactElement {
  const { t } = useTexts();
  const texts = t.enrolment.requests;
  const toast = useToast();
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null);
  const { id, person } = request.enrolment;
  const answered = (text: string): void => {
    setAsking(null);
    toast({ tone: 'success', text });
    onDone();
  };
  const approve = useChange(ApproveRequest, ({ state }) => {
    if (state === 'REQUESTED') answered(t.approval.requests.sentOn(person.name));
    else answered(state === 'WAITLISTED' ? texts.gaveQueue(person.name) : texts.gaveSeat(person.name));
  });
  const reject = useChange(RejectRequest, () => answered(texts.gaveNo(person.name)));
  const ask = (question: 'approve' | 'reject'): void => {
    approve.reset();
    reject.reset();
    setAsking(question);
  };
  const over = isOverLimit(request);
  const blocked = isBlocked(request);
  const seen = { enrolmentId: id, version: request.version };

  return (
    <Card as="article" title={person.name} actions={<CourseKind type={request.enrolment.run.course.type} />}>
      <p className="quiet">{[person.title, request.unitName].filter(Boolean).join(', ')}</p>
      <Standing request={request} />
      <RequestFacts request={request} />
      {over && <Notice tone="warning">{texts.overLimit}</Notice>}
      {asking === null && approve.error !== undefined && (
        <Notice tone="danger" role="alert">
          {approve.error}
        </Notice>
      )}
      <Stack direction="row" gap="sm">
        <Button
          aria-label={texts.approveName(person.name)}
          loading={approve.pending && asking === null}
          onClick={() => (over ? ask('approve') : approve.run({ ...seen, setAside: null }))}
        >
          {texts.approve}
        </Button>
        <Button variant="secondary" aria-label={texts.rejectName(person.name)} onClick={() => ask('reject')}>
          {texts.reject}
        </Button>
        <span className="quiet">{consequence(request, texts)}</span>
      </Stack>
      <CoverageTable request={request} />
      <EarlierRequests request={request} />
      <ConfirmDialog
        open={asking === 'approve'}
        title={texts.approveTitle(person.name)}
        consequence={
          <>
            <p>{texts.approveOver(request.awaySameDays, request.absenceLimit ?? 0)}</p>
            <p>{consequence(request, texts)}</p>
          </>
        }
        confirmLabel={texts.approve}
        cancelLabel={t.shell.cancel}
        loading={approve.pending}
        error={approve.error}
        {...(blocked && {
          reason: {
            label: t.approval.requests.setAside,
            description: t.approval.requests.setAsideHelp,
            missing: texts.reasonMissing,
            maxLength: 500,
          },
        })}
        onConfirm={(words) => approve.run({ ...seen, setAside: blocked ? words : null })}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        open={asking === 'reject'}
        tone="danger"
        title={texts.rejectTitle(person.name)}
        consequence={texts.rejectConsequence(person.name)}
        reason={{ label: texts.reason, description: texts.reasonHelp(person.name), missing: texts.reasonMissing }}
        confirmLabel={texts.reject}
        cancelLabel={t.shell.cancel}
        loading={reject.pending}
        error={reject.error}
        onConfirm={(reason) => reject.run({ ...seen, reason })}
        onCancel={() => setAsking(null)}
      />
    </Card>
  );
}

type Texts = ReturnType<typeof useTexts>['t']['enrolment']['requests'];

function consequence({ enrolment }: BookingRequest, texts: Texts): string {
  const { person, run } = enrolment;
  return run.seatsLeft > 0 && run.waitingCount === 0 ? texts.givesSeat(person.name) : texts.givesQueue(person.name);
}

function RequestFacts({ request }: { readonly request: BookingRequest }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.enrolment.requests;
  const { run, requestedAt } = request.enrolment;
  const range = format.dayRange(format.dayOf(run.startsAt), format.dayOf(run.endsAt));
  return (
    <div className="request-facts">
      <DefinitionList
        layout="column"
        items={[
          { term: texts.course, value: run.course.title },
          { term: texts.dates, value: texts.datesAndSessions(range, run.sessions.length) },
          { term: texts.place, value: run.place },
          {
            term: texts.seats,
            value: run.seatsLeft > 0 ? texts.seatsLeft(run.seatsLeft) : texts.full(run.waitingCount),
          },
          { term: texts.asked, value: format.dateTime(requestedAt) },
          {
            term: t.approval.requests.deadline,
            value: `${format.moment(request.answerDueAt)} (${t.approval.requests.daysLeft(daysUntil(request.answerDueAt, new Date()))})`,
          },
          { term: texts.away, value: <AwayMeter request={request} /> },
        ]}
      />
    </div>
  );
}

/** For whom the viewer answers, and who has said yes already. */
function Standing({ request }: { readonly request: OpenRequest }): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.requests;
  const { actsFor, firstYes, escalatedAt } = request;
  const yes =
    firstYes &&
    (firstYes.actedFor
      ? texts.firstYesDeputy(firstYes.decidedBy.name, firstYes.actedFor.name)
      : texts.firstYes(firstYes.decidedBy.name));
  return (
    <>
      {actsFor && <Notice tone="info">{texts.youActFor(actsFor.name)}</Notice>}
      {yes && <p>{yes}</p>}
      {escalatedAt !== null && <p>{texts.escalated}</p>}
    </>
  );
}
