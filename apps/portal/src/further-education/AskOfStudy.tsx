import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { AskOfStudy as AskDocument, WithdrawStudyRequest } from '@kompetanse/contract/portal';
import { osloDay } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { refuseDeferral } from '@kompetanse/domain/further-education';
import { Button, Card, DateField, ErrorSummary, Notice, Stack, TextareaField, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { Application } from './application-queries.ts';

interface AskProps {
  readonly application: Application;
  readonly resultId: string;
}

/** Who studies asks to wait, or to go on: what is asked and answered, and the way to ask. */
export function AskOfStudy({ application, resultId }: AskProps): ReactElement {
  const { ask: texts } = useTexts().furtherEducation;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const kind = application.state === 'DEFERRED' ? 'RESUME' : 'DEFER';
  const [last] = application.requests;
  if (last?.state === 'ASKED' && last.kind === kind) return <Asked application={application} resultId={resultId} />;
  return (
    <Stack>
      {last?.state === 'DECLINED' && last.answeredAt !== null && (
        <Notice title={texts.declined(format.date(format.dayOf(last.answeredAt)))}>
          <p>«{last.answer}»</p>
        </Notice>
      )}
      {open ? (
        <AskForm application={application} resultId={resultId} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {kind === 'DEFER' ? texts.defer : texts.resume}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What was asked waits for an answer. */
function Asked({ application, resultId }: AskProps): ReactElement {
  const { ask: texts } = useTexts().furtherEducation;
  const format = useFormat();
  const toast = useToast();
  const { act, acting, no } = useAct(WithdrawStudyRequest, () => {
    toast({ tone: 'success', text: texts.takenBack });
    focusOn(resultId);
  });
  const until = application.requests[0]?.until ?? null;
  return (
    <Notice
      action={
        <Button variant="tertiary" size="sm" loading={acting} onClick={() => act({ applicationId: application.id })}>
          {texts.takeBack}
        </Button>
      }
    >
      <p>{until === null ? texts.waitsResume : texts.waitsDefer(format.date(until))}</p>
      {no && <Refusal no={no} />}
    </Notice>
  );
}

function AskForm({ application, resultId, onClose }: AskProps & { readonly onClose: () => void }): ReactElement {
  const { furtherEducation, shell } = useTexts();
  const { ask: texts, form: formWords } = furtherEducation;
  const format = useFormat();
  const toast = useToast();
  const today = osloDay(new Date());
  const deferring = application.state !== 'DEFERRED';
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { until: '', reason: '' },
  });
  const { act, acting, no } = useAct(AskDocument, () => {
    toast({ tone: 'success', text: texts.done });
    focusOn(resultId);
  });
  const { errors, submitCount } = formState;
  const found = (['until', 'reason'] as const).flatMap((field) => {
    const message = errors[field]?.message;
    return message === undefined ? [] : [{ field, message }];
  });
  return (
    <Card title={deferring ? texts.defer : texts.resume} level={4} tint="tinted">
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ until, reason }) =>
            act({ applicationId: application.id, until: deferring ? until : null, reason: reason.trim() }),
          )(event)
        }
      >
        <ErrorSummary heading={formWords.summary} errors={found} attempt={submitCount} level={5} />
        <p>{deferring ? texts.deferExplain : texts.resumeExplain}</p>
        {deferring && (
          <DateField
            label={texts.until}
            inWords={format.date}
            error={errors.until?.message}
            {...register('until', { validate: (day) => refuseDeferral(day, today) === null || texts.untilWrong })}
          />
        )}
        <TextareaField
          label={texts.reason}
          error={errors.reason?.message}
          maxLength={500}
          countLabel={formWords.left}
          {...register('reason', { validate: (reason) => refuseReason(reason) === null || texts.reasonWrong })}
        />
        {no && <Refusal no={no} />}
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={acting}>
            {texts.send}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {shell.cancel}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
