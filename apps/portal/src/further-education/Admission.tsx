import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { TellAdmission } from '@kompetanse/contract/portal';
import { osloDay } from '@kompetanse/domain/calendar';
import { refuseToldDay } from '@kompetanse/domain/further-education';
import { Button, Card, DateField, ErrorSummary, RadioGroup, Stack, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { Application } from './application-queries.ts';

interface AdmissionProps {
  readonly application: Application;
  readonly resultId: string;
}

/** The applicant tells what the place of study has answered. */
export function Admission({ application, resultId }: AdmissionProps): ReactElement {
  const { admission: texts } = useTexts().furtherEducation;
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{texts.action}</Button>
      </div>
    );
  return <AdmissionForm application={application} resultId={resultId} onClose={() => setOpen(false)} />;
}

function AdmissionForm({ application, resultId, onClose }: AdmissionProps & { onClose: () => void }): ReactElement {
  const { furtherEducation, shell } = useTexts();
  const { admission: texts, form: formWords } = furtherEducation;
  const format = useFormat();
  const toast = useToast();
  const today = osloDay(new Date());
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { answer: '', answeredOn: today },
  });
  const { act, acting, no } = useAct(TellAdmission, () => {
    toast({ tone: 'success', text: texts.done });
    focusOn(resultId);
  });
  const { errors, submitCount } = formState;
  const found = (['answer', 'answeredOn'] as const).flatMap((field) => {
    const message = errors[field]?.message;
    return message === undefined ? [] : [{ field, message }];
  });
  return (
    <Card title={texts.title(application.study)} level={4} tint="tinted">
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ answer, answeredOn }) =>
            act({ applicationId: application.id, admitted: answer === 'yes', answeredOn }),
          )(event)
        }
      >
        <ErrorSummary heading={formWords.summary} errors={found} attempt={submitCount} level={5} />
        <p>{texts.explain}</p>
        <RadioGroup
          label={texts.question}
          error={errors.answer?.message}
          choices={[
            { value: 'yes', label: texts.yes },
            { value: 'no', label: texts.no, description: texts.noText },
          ]}
          {...register('answer', { required: texts.choose })}
        />
        <DateField
          label={texts.date}
          inWords={format.date}
          max={today}
          error={errors.answeredOn?.message}
          {...register('answeredOn', {
            validate: (day) => refuseToldDay('answeredOn', day, today) === null || texts.dateWrong,
          })}
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
