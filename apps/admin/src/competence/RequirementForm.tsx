import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { AddRequirement, type RequirementChoicesQuery } from '@kompetanse/contract/admin';
import {
  Button,
  Card,
  CheckboxField,
  DateField,
  Notice,
  SelectField,
  TextField,
  useToast,
  focusResult,
} from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds, useViewer } from '../shell/viewer.ts';
import { unitsBelow } from './units-below.ts';

const blank = { competenceId: '', profileCode: '', unitId: '', minLevel: '', minCredits: '', effectiveFrom: '' };

/** A number as typed with a comma; what is none is sent as 0, which is refused with what can be written. */
const number = (text: string): number | null => {
  if (text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : 0;
};

/** Asks a competence of a position, a unit or both. */
export function RequirementForm({ choices }: { readonly choices: RequirementChoicesQuery }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.competence.requirements;
  const toast = useToast();
  const sector = useHolds('SECTOR_LEADER');
  const { roles } = useViewer();
  const led = roles.filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER').map(({ unit }) => unit.id);
  const units = unitsBelow(choices.orgUnits, new Set(led));
  const [typed, setTyped] = useState({ ...blank, unitId: sector ? '' : (units[0]?.id ?? '') });
  const [mandatory, setMandatory] = useState(true);
  const add = useChange(AddRequirement, ({ competence }) => {
    toast({ tone: 'success', text: texts.added(competence.name) });
    setTyped({ ...typed, competenceId: '', minLevel: '', minCredits: '' });
    focusResult('h1');
  });
  const field = (name: keyof typeof blank) => ({
    name,
    value: typed[name],
    error: add.field === name ? add.error : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  });
  const credits = choices.competences.find(({ id }) => id === typed.competenceId)?.kind === 'CREDITS';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    add.run({
      input: {
        competenceId: typed.competenceId,
        profileCode: typed.profileCode || null,
        unitId: typed.unitId || null,
        minLevel: number(typed.minLevel),
        minCredits: credits ? number(typed.minCredits) : null,
        mandatory,
        effectiveFrom: typed.effectiveFrom,
      },
    });
  };
  return (
    <Card title={texts.add}>
      <form className="ui-form" noValidate onSubmit={send}>
        <SelectField
          label={texts.competence}
          placeholder={texts.choose}
          options={choices.competences.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('competenceId')}
        />
        <SelectField
          label={texts.profile}
          placeholder={texts.everyProfile}
          options={choices.positionProfiles.map(({ code, name }) => ({ value: code, label: name }))}
          {...field('profileCode')}
        />
        <SelectField
          label={texts.unit}
          placeholder={sector ? texts.everyUnit : undefined}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('unitId')}
        />
        {credits ? (
          <TextField label={texts.minCredits} inputMode="decimal" width="short" {...field('minCredits')} />
        ) : (
          <SelectField
            label={texts.minLevel}
            placeholder={texts.noLevel}
            width="auto"
            options={[1, 2, 3, 4].map((level) => ({ value: String(level), label: String(level) }))}
            {...field('minLevel')}
          />
        )}
        <DateField label={texts.from} inWords={format.weekday} {...field('effectiveFrom')} />
        <CheckboxField
          label={texts.mandatoryLabel}
          checked={mandatory}
          onChange={({ target }) => setMandatory(target.checked)}
        />
        {add.error !== undefined && add.field === undefined && (
          <Notice tone="danger" role="alert">
            {add.error}
          </Notice>
        )}
        <div>
          <Button type="submit" disabled={typed.effectiveFrom === ''} loading={add.pending}>
            {texts.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}
