import type { ReactElement } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { DecideApplication } from '@kompetanse/contract/admin';
import type { FundingScheme } from '@kompetanse/contract/admin';
import { RadioGroup, SelectField, TextareaField, TextField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { Application } from './application.ts';
import { reasonIsMissing, reasonMost } from './reason.ts';

interface Answer {
  readonly answer: 'yes' | 'no' | '';
  readonly scheme: FundingScheme;
  readonly granted: string;
  readonly over: string;
  readonly reason: string;
}

/** The owner's decision: a scheme when it is yes, a reason when it is no. */
export function DecideForm({ application }: { readonly application: Application }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.furtherEducation;
  const toast = useToast();
  const { id, schemeWish, costNok, state, round } = application;
  const again = state === 'UNFUNDED';
  // What the body that pays has refused can not be given again.
  const schemes = round.schemes.filter((scheme) => !again || !round.externalSchemes.includes(scheme));
  const { register, handleSubmit, formState, control } = useForm<Answer>({
    shouldFocusError: false,
    defaultValues: {
      answer: '',
      scheme: schemes.includes(schemeWish) ? schemeWish : (schemes[0] ?? 'NONE'),
      granted: String(costNok),
      over: '',
      reason: '',
    },
  });
  const send = useChange(DecideApplication, () => {
    toast({ tone: 'success', text: texts.decide.done });
    focusResult();
  });
  const answer = useWatch({ control, name: 'answer' });
  const over = useWatch({ control, name: 'over' });
  const { errors, submitCount } = formState;

  return (
    <ActionForm
      title={again ? t.answers.again.title : texts.decide.title}
      sendLabel={texts.decide.send}
      next={again ? t.answers.again.next : texts.decide.next}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ answer: chosen, scheme, granted, over, reason }) =>
        send.run({
          applicationId: id,
          approve: chosen === 'yes',
          scheme: chosen === 'yes' ? scheme : null,
          reason: reason.trim() || null,
          grantedNok: chosen === 'yes' ? Number(granted) : null,
          overBudgetReason: chosen === 'yes' ? over.trim() || null : null,
        }),
      )}
    >
      <RadioGroup
        label={texts.decide.question}
        error={errors.answer?.message}
        choices={[
          { value: 'yes', label: texts.decide.yes },
          { value: 'no', label: again ? t.answers.again.no : texts.decide.no },
        ]}
        {...register('answer', { required: texts.chooseAnswer })}
      />
      {answer === 'yes' && (
        <>
          <SelectField
            label={texts.decide.scheme}
            width="auto"
            options={schemes.map((value) => ({
              value,
              label:
                value === schemeWish ? texts.decide.wished(words.fundingScheme[value]) : words.fundingScheme[value],
            }))}
            error={errors.scheme?.message}
            {...register('scheme', { required: texts.decide.schemeMissing })}
          />
          <TextField
            label={texts.decide.granted}
            inputMode="numeric"
            width="short"
            error={errors.granted?.message}
            {...register('granted', { validate: (text) => /^\d{1,7}$/.test(text.trim()) || texts.decide.grantedWrong })}
          />
          {(send.refusal === 'OVER_BUDGET' || over !== '') && (
            <TextareaField
              label={texts.decide.over}
              description={texts.decide.overHelp}
              error={errors.over?.message}
              maxLength={reasonMost}
              {...register('over')}
            />
          )}
        </>
      )}
      <TextareaField
        label={texts.reason}
        labelNote={answer === 'no' ? undefined : texts.reasonOptional}
        description={texts.decide.reasonHelp}
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
