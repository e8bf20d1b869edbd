import type { ReactElement } from 'react';
import type { RunChoicesQuery } from '@kompetanse/contract/admin';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { LeaderPicker } from './LeaderPicker.tsx';
import { momentOf, type RunDraft } from './run-form.ts';

export interface RunFieldsProps {
  readonly draft: RunDraft;
  readonly onChange: (change: Partial<RunDraft>) => void;
  /** Sentences under the names of fields. */
  readonly errors: Readonly<Record<string, string>>;
  readonly choices: RunChoicesQuery;
  /** The run has been published: it keeps its course. */
  readonly open: boolean;
}

const policies = ['NONE', 'UNIT_LEADER', 'UNIT_LEADER_AND_SECTOR'] as const;
const promotions = ['AUTO', 'OFFER'] as const;
type TextName = Extract<
  keyof RunDraft,
  'place' | 'videoUrl' | 'capacity' | 'minParticipants' | 'approvalDays' | 'offerHours'
>;

/** What, where and by whom. */
export function WhatFields({ draft, onChange, errors, choices, open }: RunFieldsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs;
  return (
    <>
      <SelectField
        label={texts.course}
        name="courseId"
        placeholder={texts.chooseCourse}
        disabled={open}
        options={choices.coursesToGive.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.courseId}
        error={errors['courseId']}
        onChange={({ target }) => onChange({ courseId: target.value })}
      />
      <SelectField
        label={texts.host}
        name="hostUnitId"
        placeholder={texts.chooseHost}
        options={choices.orgUnits.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.hostUnitId}
        error={errors['hostUnitId']}
        onChange={({ target }) => onChange({ hostUnitId: target.value })}
      />
      <Text name="place" label={texts.place} description={texts.placeHelp} {...{ draft, onChange, errors }} />
      <Text
        name="videoUrl"
        label={texts.videoUrl}
        labelNote={texts.optional}
        description={texts.videoHelp}
        {...{ draft, onChange, errors }}
      />
      <LeaderPicker leaders={draft.leaders} error={errors['leaderIds']} onChange={(leaders) => onChange({ leaders })} />
    </>
  );
}

/** Seats, minimum, approval and the queue. */
export function PeopleFields({ draft, onChange, errors }: RunFieldsProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.runs;
  const common = { draft, onChange, errors, short: true };
  return (
    <>
      <Text name="capacity" label={texts.capacity} {...common} />
      <Text name="minParticipants" label={texts.minParticipants} {...common} />
      <RadioGroup
        label={texts.approval}
        name="approvalPolicy"
        choices={policies.map((value) => ({ value, label: words.approvalPolicy[value] }))}
        value={draft.approvalPolicy}
        onChange={({ target }) =>
          onChange({ approvalPolicy: policies.find((known) => known === target.value) ?? 'NONE' })
        }
      />
      {draft.approvalPolicy !== 'NONE' && <Text name="approvalDays" label={texts.approvalDays} {...common} />}
      <RadioGroup
        label={texts.promotion}
        name="promotion"
        choices={promotions.map((value) => ({ value, label: words.promotion[value] }))}
        value={draft.promotion}
        onChange={({ target }) => onChange({ promotion: promotions.find((known) => known === target.value) ?? 'AUTO' })}
      />
      <Text name="offerHours" label={texts.offerHours} {...common} />
    </>
  );
}

/** When booking opens and closes, and what is decided when. */
export function DateFields(props: RunFieldsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs;
  return (
    <>
      <MomentField name="opensAt" label={texts.opensAt} {...props} />
      <MomentField name="closesAt" label={texts.closesAt} {...props} />
      <MomentField name="cancelUntil" label={texts.cancelUntil} {...props} />
      <MomentField name="minDecisionAt" label={texts.minDecisionAt} help={texts.minDecisionHelp} {...props} />
      <MomentField name="promotionStopsAt" label={texts.promotionStopsAt} help={texts.promotionStopsHelp} {...props} />
    </>
  );
}

/** Whom the run is for. */
export function WhoFields({ draft, onChange, errors, choices }: RunFieldsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs;
  return (
    <>
      <CheckboxField
        label={texts.listed}
        description={texts.listedHelp}
        checked={draft.listed}
        onChange={({ target }) => onChange({ listed: target.checked })}
      />
      <details className="run-restriction" open={draft.unitIds.length > 0}>
        <summary>{texts.restrictedUnits}</summary>
        <CheckboxGroup
          label={texts.restrictedUnits}
          description={texts.noRestriction}
          error={errors['unitIds']}
          choices={choices.orgUnits.map(({ id, name }) => ({ value: id, label: name }))}
          values={draft.unitIds}
          onChange={(unitIds) => onChange({ unitIds })}
        />
      </details>
      <details className="run-restriction" open={draft.profileCodes.length > 0}>
        <summary>{texts.restrictedProfiles}</summary>
        <CheckboxGroup
          label={texts.restrictedProfiles}
          description={texts.noRestriction}
          error={errors['profileCodes']}
          choices={choices.positionProfiles.map(({ code, name }) => ({ value: code, label: name }))}
          values={draft.profileCodes}
          onChange={(profileCodes) => onChange({ profileCodes })}
        />
      </details>
    </>
  );
}

interface TextProps extends Pick<RunFieldsProps, 'draft' | 'onChange' | 'errors'> {
  readonly name: TextName;
  readonly label: string;
  readonly labelNote?: string;
  readonly description?: string;
  readonly short?: boolean;
}

function Text({ draft, onChange, errors, name, short = false, ...rest }: TextProps): ReactElement {
  return (
    <TextField
      {...rest}
      {...(short && { inputMode: 'numeric' as const, width: 'short' as const })}
      name={name}
      value={draft[name]}
      error={errors[name]}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  );
}

interface MomentFieldProps extends Pick<RunFieldsProps, 'draft' | 'onChange' | 'errors'> {
  readonly name: 'opensAt' | 'closesAt' | 'cancelUntil' | 'minDecisionAt' | 'promotionStopsAt';
  readonly label: string;
  /** Given when it may be left empty. */
  readonly help?: string;
}

/** A day and time. The browser writes it in its own language, so it also stands in words. */
function MomentField({ draft, onChange, errors, name, label, help }: MomentFieldProps): ReactElement {
  const { t, format } = useTexts();
  const moment = momentOf(draft[name]);
  const inWords = Number.isNaN(moment.getTime()) ? '' : format.moment(moment);
  return (
    <TextField
      type="datetime-local"
      width="medium"
      label={label}
      labelNote={help === undefined ? undefined : t.runs.optional}
      description={[help, inWords].filter(Boolean).join(' ') || undefined}
      name={name}
      value={draft[name]}
      error={errors[name]}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  );
}
