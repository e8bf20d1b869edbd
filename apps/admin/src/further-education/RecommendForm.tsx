import type { ReactElement } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { RecommendApplication } from '@kompetanse/contract/admin';
import { RadioGroup, TextareaField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { Application } from './application.ts';
import { reasonIsMissing, reasonMost } from './reason.ts';

interface Answer {
  readonly answer: 'yes' | 'no' | '';
  readonly reason: string;
}

/** The unit leader's word; a reason is needed when it is no. */
export function RecommendForm({ application }: { readonly application: Application }): ReactElement {
  const { t } = useTexts();
  const texts = t.furtherEducation;
  const toast = useToast();
  const { register, handleSubmit, formState, control } = useForm<Answer>({
    shouldFocusError: false,
    defaultValues: { answer: '', reason: '' },
  });
  const send = useChange(RecommendApplication, () => {
    toast({ tone: 'success', text: texts.recommend.done });
    focusResult();
  });
  const answer = useWatch({ control, name: 'answer' });
  const { errors, submitCount } = formState;

  return (
    <ActionForm
      title={texts.recommend.title}
      sendLabel={texts.recommend.send}
      next={application.unit.ownership === 'PRIVATE' ? texts.recommend.privateNext : texts.recommend.next}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit((values) =>
        send.run({
          applicationId: application.id,
          recommend: values.answer === 'yes',
          reason: values.reason.trim() || null,
        }),
      )}
    >
      <RadioGroup
        label={texts.recommend.question}
        error={errors.answer?.message}
        choices={[
          { value: 'yes', label: texts.recommend.yes },
          { value: 'no', label: texts.recommend.no },
        ]}
        {...register('answer', { required: texts.chooseAnswer })}
      />
      <TextareaField
        label={texts.reason}
        labelNote={answer === 'no' ? undefined : texts.reasonOptional}
        description={texts.recommend.reasonHelp}
        error={errors.reason?.message}
        maxLength={reasonMost}
        countLabel={t.shell.charactersLeft}
        {...register('reason', {
          validate: (reason, values) => values.answer !== 'no' || !reasonIsMissing(reason) || texts.reasonMissing,
        })}
      />
    </ActionForm>
  );
}
