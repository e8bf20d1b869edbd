import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FilesIcon } from '@navikt/aksel-icons';
import { osloDay } from '@kompetanse/domain/calendar';
import { RankApplications, Ranking, Rounds } from '@kompetanse/contract/admin';
import {
  Button,
  EmptyState,
  LoadingSkeleton,
  Notice,
  Page,
  PageHeading,
  SelectField,
  Stack,
  useToast,
} from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { FundingAnswers } from './FundingAnswers.tsx';
import { GrantButton } from './GrantButton.tsx';
import { RankList } from './RankList.tsx';
import { RefuseMany } from './RefuseMany.tsx';
import { isKept, roundOf, waits, withinBudget, type Ranked, type Round } from './ranking.ts';
import { RoundFacts } from './RoundFacts.tsx';
import './rounds.css';

const route = getRouteApi('/videreutdanning/rangering');

/** The owner ranks a round within its budget, and answers from the top. */
export function RankingScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.ranking;
  usePageTitle(texts.title);
  const { runde } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(queryOf(Rounds, {}));
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        back={<Link to="/videreutdanning">{t.furtherEducation.back}</Link>}
        actions={<PrintButton />}
      />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
        {({ applicationRounds }) => {
          const round = roundOf(applicationRounds, runde, osloDay(new Date()));
          if (!round)
            return <EmptyState title={t.rounds.empty} text={t.rounds.emptyText} icon={<FilesIcon aria-hidden />} />;
          return (
            <Stack gap="lg">
              <SelectField
                label={texts.round}
                width="auto"
                options={applicationRounds.map(({ id, schoolYear }) => ({ value: id, label: schoolYear }))}
                value={round.id}
                onChange={({ target }) => void navigate({ search: { runde: target.value }, replace: true })}
              />
              <RoundToRank key={round.id} roundId={round.id} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function RoundToRank({ roundId }: { readonly roundId: string }): ReactElement {
  const { t } = useTexts();
  const query = useQuery(queryOf(Ranking, { roundId }));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
      {({ applicationRounds, rankedApplications }) => {
        const round = applicationRounds.find(({ id }) => id === roundId);
        return round ? (
          <Stack gap="lg">
            <Order key={`${round.version}:${rankedApplications.length}`} round={round} stored={rankedApplications} />
            <RefuseMany waiting={rankedApplications.filter(waits)} />
          </Stack>
        ) : (
          <EmptyState title={t.rounds.empty} />
        );
      }}
    </Loaded>
  );
}

interface OrderProps {
  readonly round: Round;
  readonly stored: readonly Ranked[];
}

function Order({ round, stored }: OrderProps): ReactElement {
  const { t } = useTexts();
  const texts = t.ranking;
  const toast = useToast();
  const [ids, setIds] = useState<readonly string[]>(stored.map(({ id }) => id));
  const byId = new Map(stored.map((one) => [one.id, one]));
  const list = ids.flatMap((id) => byId.get(id) ?? []);
  const unsaved = !isKept(list);
  const rank = useChange(RankApplications, () => toast({ tone: 'success', text: texts.saved }));
  if (list.length === 0)
    return (
      <Stack gap="lg">
        <RoundFacts round={round} />
        <EmptyState title={texts.empty} text={texts.emptyText} icon={<FilesIcon aria-hidden />} />
      </Stack>
    );
  return (
    <Stack gap="lg">
      <RoundFacts round={round} />
      <FundingAnswers round={round} waiting={list.filter(({ actions }) => actions.includes('TELL_FUNDING'))} />
      <RankList list={list} budgetNok={round.budgetNok} onOrder={(next) => setIds(next.map(({ id }) => id))} />
      {rank.error !== undefined && (
        <Notice tone="danger" role="alert">
          {rank.error}
        </Notice>
      )}
      <div className="rank-bar ui-no-print">
        <Button
          variant={unsaved ? 'primary' : 'secondary'}
          disabled={!unsaved}
          loading={rank.pending}
          onClick={() => rank.run({ roundId: round.id, version: round.version, applicationIds: [...ids] })}
        >
          {texts.save}
        </Button>
        <GrantButton chosen={withinBudget(list, round.budgetNok)} unsaved={unsaved} />
      </div>
    </Stack>
  );
}
