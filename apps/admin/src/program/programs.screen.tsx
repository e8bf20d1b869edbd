import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { TasklistIcon } from '@navikt/aksel-icons';
import { Programs, type ProgramsQuery } from '@kompetanse/contract/admin';
import { Button, EmptyState, LoadingSkeleton, Page, PageHeading, SelectField, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { ProgramActions } from './ProgramActions.tsx';
import { ProgramNav } from './ProgramNav.tsx';
import { UnitCard } from './UnitCard.tsx';

export type Listed = ProgramsQuery['programs'][number];

/** How far the people of my units have come in a programme, strand by strand. */
export function ProgramsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  usePageTitle(texts.title);
  const { id } = useSearch({ from: '/program' });
  const writes = useHolds('SECTOR_LEADER', 'COURSE_COORDINATOR');
  const query = useQuery(queryOf(Programs, {}));
  const add = writes && (
    <Button asChild>
      <Link to="/program/ny">{texts.add}</Link>
    </Button>
  );
  return (
    <Page>
      <ProgramNav />
      <PageHeading title={texts.title} lead={texts.lead} actions={add || undefined} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
        {({ programs }) => {
          const shown = programs.find((one) => one.id === id) ?? programs[0];
          return shown === undefined ? (
            <EmptyState title={texts.none} text={texts.noneText} icon={<TasklistIcon aria-hidden />} />
          ) : (
            <Stack gap="lg">
              <Choice programs={programs} shown={shown} />
              <ProgramActions program={shown} />
              {shown.state === 'DRAFT' ? <p>{texts.draft}</p> : <UnitCard program={shown} />}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Choice({ programs, shown }: { readonly programs: readonly Listed[]; readonly shown: Listed }): ReactElement {
  const { t, words } = useTexts();
  const navigate = useNavigate();
  return (
    <div className="ui-no-print">
      <SelectField
        label={t.programs.choose}
        value={shown.id}
        options={programs.map(({ id, title, state }) => ({
          value: id,
          label: state === 'PUBLISHED' ? title : `${title} (${words.programState[state].toLowerCase()})`,
        }))}
        onChange={({ target }) => void navigate({ to: '/program', search: { id: target.value }, replace: true })}
      />
    </div>
  );
}
