import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { CreateRound, EditRound, type FundingScheme } from '@kompetanse/contract/admin';
import { Button, Card, CheckboxGroup, DateField, Notice, Stack, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Round } from './ranking.ts';
import { OthersFields, sentOthers, type OthersAnswer } from './OthersFields.tsx';

interface RoundFormProps {
  /** Null: a new one. */
  readonly round: Round | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const schemes: readonly FundingScheme[] = ['SUBSTITUTE', 'STIPEND', 'OWN_LEAVE', 'NONE'];

/** The days, the money and the kinds of support of a round. */
export function RoundForm({ round, onSaved, onCancel }: RoundFormProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.rounds;
  const toast = useToast();
  const [typed, setTyped] = useState({
    schoolYear: round?.schoolYear ?? '',
    opensOn: round?.opensOn ?? '',
    closesOn: round?.closesOn ?? '',
    unitDeadline: round?.unitDeadline ?? '',
    ownerDeadline: round?.ownerDeadline ?? '',
    budgetNok: round === null ? '' : String(round.budgetNok),
  });
  const [others, setOthers] = useState<OthersAnswer>({
    externalSchemes: round?.externalSchemes ?? [],
    externalBody: round?.externalBody ?? '',
    externalAnswerOn: round?.externalAnswerOn ?? '',
    admissionOn: round?.admissionOn ?? '',
  });
  const [chosen, setChosen] = useState<readonly FundingScheme[]>(round?.schemes ?? schemes);
  const saved = (): void => {
    toast({ tone: 'success', text: texts.saved });
    onSaved();
  };
  const create = useChange(CreateRound, saved);
  const edit = useChange(EditRound, saved);
  const change = round === null ? create : edit;
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: change.field === name ? change.error : undefined,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  const budget = typed.budgetNok.replaceAll(/\s/g, '');
  const whole = Object.values(typed).every((text) => text.trim() !== '') && /^\d{1,9}$/.test(budget);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!whole) return;
    const input = {
      ...typed,
      schoolYear: typed.schoolYear.trim(),
      budgetNok: Number(budget),
      schemes: [...chosen],
      ...sentOthers(others, chosen),
    };
    if (round === null) create.run({ input });
    else edit.run({ roundId: round.id, version: round.version, input });
  };
  return (
    <div id="round-form" tabIndex={-1}>
      <Card title={round === null ? texts.new : texts.editOf(round.schoolYear)}>
        <form className="ui-form" noValidate onSubmit={send}>
          <TextField
            label={texts.schoolYear}
            description={texts.schoolYearHelp}
            width="short"
            {...field('schoolYear')}
          />
          <DateField label={texts.opensOn} inWords={format.weekday} {...field('opensOn')} />
          <DateField label={texts.closesOn} inWords={format.weekday} {...field('closesOn')} />
          <DateField label={texts.unitDeadline} inWords={format.weekday} {...field('unitDeadline')} />
          <DateField label={texts.ownerDeadline} inWords={format.weekday} {...field('ownerDeadline')} />
          <TextField label={texts.budgetField} inputMode="numeric" width="short" {...field('budgetNok')} />
          <CheckboxGroup
            name="schemes"
            label={texts.schemes}
            error={change.field === 'schemes' ? change.error : undefined}
            choices={schemes.map((value) => ({ value, label: words.fundingScheme[value] }))}
            values={chosen}
            onChange={(values) => setChosen(schemes.filter((scheme) => values.includes(scheme)))}
          />
          <OthersFields
            value={others}
            schemes={chosen}
            wrong={(name) => (change.field === name ? change.error : undefined)}
            onChange={setOthers}
          />
          {change.error !== undefined && (
            <Notice tone="danger" role="alert">
              {change.error}
            </Notice>
          )}
          {!whole && <p className="quiet">{texts.fillAll}</p>}
          <Stack direction="row" gap="sm">
            <Button type="submit" disabled={!whole} loading={change.pending}>
              {texts.save}
            </Button>
            <Button variant="secondary" onClick={onCancel}>
              {t.shell.cancel}
            </Button>
          </Stack>
        </form>
      </Card>
    </div>
  );
}
