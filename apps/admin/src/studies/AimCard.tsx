import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { AimChoices, SetStudyAim } from '@kompetanse/contract/admin';
import { Button, Card, LoadingSkeleton, Notice, SelectField, Stack, useToast, focusResult } from '@kompetanse/ui';
import type { Application } from '../further-education/application.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';

/** Which competence a study leads to; the owner chooses, with a proposal. */
export function AimCard({ application }: { readonly application: Application }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.studies.aim;
  const { aim, maySetAim, semesters } = application;
  if (semesters.length === 0) return null;
  return (
    <Card title={texts.title}>
      <Stack gap="sm">
        <p>{aim === null ? texts.none : texts.now(aim.name)}</p>
        {maySetAim && <Choose application={application} />}
      </Stack>
    </Card>
  );
}

function Choose({ application }: { readonly application: Application }): ReactElement {
  const { t } = useTexts();
  const texts = t.studies.aim;
  const toast = useToast();
  const query = useQuery(queryOf(AimChoices, {}));
  const { id, aim, proposedAim } = application;
  const [chosen, setChosen] = useState(aim?.id ?? proposedAim?.id ?? '');
  const send = useChange(SetStudyAim, () => {
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="text" count={1} label={t.shell.loading} />}>
      {({ competences }) => (
        <form
          className="ui-form ui-no-print"
          onSubmit={(event) => {
            event.preventDefault();
            send.run({ applicationId: id, competenceId: chosen === '' ? null : chosen });
          }}
        >
          <SelectField
            label={texts.label}
            width="auto"
            value={chosen}
            placeholder={texts.no}
            options={competences
              .filter(({ kind }) => kind === 'CREDITS' || kind === 'DEGREE')
              .map((one) => ({
                value: one.id,
                label: one.id === proposedAim?.id ? texts.proposed(one.name) : one.name,
              }))}
            onChange={({ target }) => setChosen(target.value)}
          />
          {send.error !== undefined && (
            <Notice tone="danger" role="alert">
              {send.error}
            </Notice>
          )}
          <p>{texts.next}</p>
          <div>
            <Button type="submit" variant="secondary" size="sm" loading={send.pending}>
              {texts.send}
            </Button>
          </div>
        </form>
      )}
    </Loaded>
  );
}
