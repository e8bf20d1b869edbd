import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  EndRequirement,
  RequirementChoices,
  Requirements,
  type RequirementTextFragment,
} from '@kompetanse/contract/admin';
import {
  Button,
  ConfirmDialog,
  DataTable,
  LoadingSkeleton,
  Page,
  PageHeading,
  Stack,
  useToast,
  focusResult,
} from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { CompetenceNav } from './CompetenceNav.tsx';
import { RequirementForm } from './RequirementForm.tsx';

/** What positions and units ask for. */
export function RequirementsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.competence.requirements;
  usePageTitle(texts.title);
  const list = useQuery(queryOf(Requirements, {}));
  const choices = useQuery(queryOf(RequirementChoices, {}));
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <CompetenceNav />
      <Stack gap="lg">
        <Loaded query={list} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
          {({ competenceRequirements }) => <RequirementTable rows={competenceRequirements} />}
        </Loaded>
        <Loaded query={choices} skeleton={<LoadingSkeleton shape="form" count={6} label={t.shell.loading} />}>
          {(found) => <RequirementForm choices={found} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

function RequirementTable({ rows }: { readonly rows: readonly RequirementTextFragment[] }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.competence.requirements;
  const least = ({ minLevel, minCredits }: RequirementTextFragment): string =>
    [
      minLevel === null ? '' : t.competence.records.level(minLevel),
      minCredits === null ? '' : t.competence.records.credits(format.number(minCredits)),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <DataTable
      caption={texts.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={texts.empty}
      columns={[
        {
          id: 'competence',
          heading: texts.competence,
          rowHeading: true,
          sortBy: ({ competence }) => competence.name,
          cell: (row) => (
            <span className="stacked">
              {row.competence.name}
              <span className="quiet">{least(row)}</span>
            </span>
          ),
        },
        {
          id: 'profile',
          heading: texts.profile,
          sortBy: ({ profileName }) => profileName ?? '',
          cell: ({ profileName }) => profileName ?? texts.everyProfile,
        },
        {
          id: 'unit',
          heading: texts.unit,
          sortBy: ({ unit }) => unit?.name ?? '',
          cell: ({ unit }) => unit?.name ?? texts.everyUnit,
        },
        { id: 'mandatory', heading: texts.kind, cell: ({ mandatory }) => (mandatory ? texts.mandatory : texts.wanted) },
        {
          id: 'from',
          heading: texts.from,
          sortBy: ({ effectiveFrom }) => effectiveFrom,
          cell: ({ effectiveFrom }) => format.date(effectiveFrom),
        },
      ]}
      actionsLabel={texts.actions}
      actions={(row) => (row.mayEnd ? <EndButton requirement={row} /> : null)}
    />
  );
}

function EndButton({ requirement }: { readonly requirement: RequirementTextFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.competence.requirements;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { name } = requirement.competence;
  const end = useChange(EndRequirement, () => {
    toast({ tone: 'success', text: texts.ended });
    focusResult('h1');
  });
  return (
    <>
      <Button variant="tertiary" size="sm" aria-label={texts.endOne(name)} onClick={() => setAsking(true)}>
        {texts.end}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.endTitle(name)}
        consequence={texts.endText}
        confirmLabel={texts.end}
        cancelLabel={t.shell.cancel}
        loading={end.pending}
        error={end.error}
        onConfirm={() => end.run({ requirementId: requirement.id })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
