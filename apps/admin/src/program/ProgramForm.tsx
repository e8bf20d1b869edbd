import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { WriteProgram, type ProgramChoicesQuery } from '@kompetanse/contract/admin';
import { strands } from '@kompetanse/domain/program';
import {
  Button,
  Card,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  focusResult,
  Stack,
  TextField,
  useToast,
} from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { ElementList } from './ElementList.tsx';
import { draftOf, inputOf, type ProgramDraft, type Written } from './program-draft.ts';
import './program.css';

interface ProgramFormProps {
  readonly program: Written | null;
  readonly choices: ProgramChoicesQuery;
}

/** A programme as a whole: titles, days, whom it is for, its elements in order, and how much of what can be chosen. */
export function ProgramForm({ program, choices }: ProgramFormProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  const toast = useToast();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(program));
  const [attempt, setAttempt] = useState(0);
  const write = useChange(WriteProgram, ({ id, title }) => {
    toast({ tone: 'success', text: texts.saved(title) });
    void navigate({ to: '/program', search: { id } });
    focusResult('#program');
  });
  const change = (more: Partial<ProgramDraft>): void => setDraft({ ...draft, ...more });
  const errorOf = (name: string): string | undefined => (write.field === name ? write.error : undefined);
  const text = (name: 'titleNb' | 'titleNn' | 'titleEn' | 'measureRef' | 'startsOn' | 'endsOn') => ({
    name,
    id: name,
    value: draft[name],
    error: errorOf(name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change({ [name]: target.value }),
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    write.run({ programId: program?.id ?? null, version: program?.version ?? null, input: inputOf(draft) });
  };
  const errors = write.error === undefined ? [] : [{ field: write.field ?? 'titleNb', message: write.error }];
  return (
    <form className="ui-form" noValidate onSubmit={send}>
      <Stack gap="lg">
        <ErrorSummary heading={texts.faults} errors={errors} attempt={attempt} />
        <Card title={texts.about}>
          <TextField label={texts.titleNb} {...text('titleNb')} />
          <TextField label={texts.titleNn} description={texts.sameAsNb} {...text('titleNn')} />
          <TextField label={texts.titleEn} description={texts.sameAsNb} {...text('titleEn')} />
          <div className="program-row">
            <DateField label={texts.startsOn} inWords={format.weekday} {...text('startsOn')} />
            <DateField label={texts.endsOn} inWords={format.weekday} {...text('endsOn')} />
            <TextField label={texts.measureRef} width="short" {...text('measureRef')} />
          </div>
        </Card>
        <Card title={texts.audience}>
          <CheckboxGroup
            label={texts.forUnits}
            description={texts.forUnitsHelp}
            error={errorOf('unitIds')}
            choices={choices.orgUnits.map(({ id, name }) => ({ value: id, label: name }))}
            values={draft.unitIds}
            onChange={(unitIds) => change({ unitIds })}
          />
          <details className="run-restriction" open={draft.profileCodes.length > 0}>
            <summary>{texts.forProfiles}</summary>
            <CheckboxGroup
              label={texts.forProfiles}
              description={texts.forProfilesHelp}
              error={errorOf('profileCodes')}
              choices={choices.positionProfiles.map(({ code, name }) => ({ value: code, label: name }))}
              values={draft.profileCodes}
              onChange={(profileCodes) => change({ profileCodes })}
            />
          </details>
        </Card>
        <Card title={texts.elements}>
          <ElementList
            elements={draft.elements}
            courses={choices.coursesToGive}
            errorOf={errorOf}
            onChange={(elements) => change({ elements })}
          />
        </Card>
        <Card title={texts.chosen}>
          <p className="quiet">{texts.chosenHelp}</p>
          <div className="program-row">
            {strands.map((strand) => (
              <TextField
                key={strand}
                id={`chosen.${strand}`}
                label={texts.chosenOf(words.programStrand[strand])}
                inputMode="numeric"
                width="short"
                value={draft.chosen[strand]}
                error={errorOf(`chosen.${strand}`)}
                onChange={({ target }) => change({ chosen: { ...draft.chosen, [strand]: target.value } })}
              />
            ))}
          </div>
        </Card>
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={write.pending}>
            {texts.save}
          </Button>
          <Button
            variant="secondary"
            onClick={() => void navigate({ to: '/program', search: program === null ? {} : { id: program.id } })}
          >
            {t.shell.cancel}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
