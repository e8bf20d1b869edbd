import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { TasklistIcon } from '@navikt/aksel-icons';
import { EmptyState, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { myProgramsQuery } from './program-queries.ts';
import { ProgramCard } from './ProgramCard.tsx';
import './program.css';

/** What is asked of me over time, and how far I have come. */
export function ProgramScreen(): ReactElement {
  const { program: texts } = useTexts();
  const query = useQuery(myProgramsQuery);
  useTitle(texts.title);
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Loaded query={query} shape="tiles" count={2}>
        {(cards) =>
          cards.length === 0 ? (
            <EmptyState icon={<TasklistIcon />} title={texts.none} text={texts.noneText} />
          ) : (
            <Stack gap="lg">
              {cards.map((card) => (
                <ProgramCard key={card.program.id} card={card} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
