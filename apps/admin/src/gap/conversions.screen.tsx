import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ConversionChoices, Conversions, Path } from '@kompetanse/contract/admin';
import { Button, EmptyState, LoadingSkeleton, Page, PageHeading, Stack, focusResult } from '@kompetanse/ui';
import { CompetenceNav } from '../competence/CompetenceNav.tsx';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { ConversionForm } from './ConversionForm.tsx';
import { ConversionPane } from './ConversionPane.tsx';
import { ConversionTable } from './ConversionTable.tsx';
import { PathPeople } from './PathPeople.tsx';
import { YearTable } from './YearTable.tsx';
import './conversions.css';

/** Positions that are made into others, against the money of each year, and who will meet what the new ones ask for. */
export function ConversionsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.conversions;
  usePageTitle(texts.title);
  const [open, setOpen] = useState<string | null>(null);
  const list = useQuery(queryOf(Conversions, {}));
  const path = useQuery(queryOf(Path, {}));
  const choices = useQuery(queryOf(ConversionChoices, {}));
  const show = (id: string | null): void => {
    setOpen(id);
    focusResult(id === null ? 'h1' : '#conversion');
  };
  const pair = path.data?.positionPath;
  const [last] = list.data?.positionConversions ?? [];
  const usual =
    pair && last ? { fromProfile: pair.fromProfile, toProfile: pair.toProfile, costNok: last.costNok } : null;
  const skeleton = <LoadingSkeleton shape="table" count={6} label={t.shell.loading} />;
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={<Button onClick={() => show('NEW')}>{texts.plan}</Button>}
      />
      <CompetenceNav />
      <Stack gap="xl">
        <Loaded query={list} skeleton={skeleton}>
          {({ conversionYears, positionConversions }) => (
            <>
              <YearTable years={conversionYears} path={path.data?.positionPath ?? null} />
              <ConversionTable rows={positionConversions} onOpen={show} />
            </>
          )}
        </Loaded>
        {open !== null && (
          <div id="conversion" tabIndex={-1}>
            <Loaded query={choices} skeleton={<LoadingSkeleton shape="form" count={6} label={t.shell.loading} />}>
              {(found) =>
                open === 'NEW' ? (
                  <ConversionForm choices={found} conversion={null} usual={usual} onDone={() => show(null)} />
                ) : (
                  <ConversionPane key={open} id={open} choices={found} onClose={() => show(null)} />
                )
              }
            </Loaded>
          </div>
        )}
        <Loaded query={path} skeleton={skeleton}>
          {({ positionPath }) =>
            positionPath === null ? (
              <EmptyState title={texts.noPath} text={texts.noPathText} />
            ) : (
              <PathPeople path={positionPath} />
            )
          }
        </Loaded>
      </Stack>
    </Page>
  );
}
