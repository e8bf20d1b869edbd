import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { PersonInProgram, type ElementState, type PersonCardFragment } from '@kompetanse/contract/admin';
import {
  CardGrid,
  DataTable,
  LoadingSkeleton,
  Notice,
  Page,
  PageHeading,
  Stack,
  StatTile,
  StatusBadge,
  type Tone,
} from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { ExemptButton, LiftButton } from './ExemptButton.tsx';
import { useHours } from './strand-columns.tsx';

const tones: Readonly<Record<ElementState, Tone>> = {
  DONE: 'success',
  BEGUN: 'info',
  OPEN: 'neutral',
  LATE: 'danger',
  EXEMPT: 'neutral',
};

/** One person's three-strand card, for those who lead: what is done, what is late, and letting off with a reason. */
export function PersonProgramScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const { programId, personId } = useParams({ from: '/program/$programId/person/$personId' });
  const query = useQuery(queryOf(PersonInProgram, { id: programId, person: personId }));
  usePageTitle(texts.personCard);
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ participation: card }) =>
        card === null ? (
          <Page>
            <PageHeading title={texts.personCard} lead={texts.notIn} />
          </Page>
        ) : (
          <Whole card={card} />
        )
      }
    </Loaded>
  );
}

function Whole({ card }: { readonly card: PersonCardFragment }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  const { hours, share } = useHours();
  const { person, program, exemption } = card;
  return (
    <Page>
      <PageHeading
        title={person.name}
        lead={[program.title, person.title, person.unitName].filter(Boolean).join(' · ')}
        back={
          <Link to="/program" search={{ id: program.id }}>
            {texts.back}
          </Link>
        }
        actions={<PrintButton />}
      />
      <Stack gap="lg">
        {exemption !== null && (
          <Notice tone="info" title={texts.exemptAll}>
            <p>
              {texts.because(exemption.grantedBy.name, format.day(format.dayOf(exemption.grantedAt)), exemption.reason)}
            </p>
          </Notice>
        )}
        <CardGrid as="div" least="tile">
          {card.strands.map((strand) => (
            <StatTile
              key={strand.strand}
              label={words.programStrand[strand.strand]}
              value={share(strand)}
              note={texts.hoursOf(hours(strand.doneMinutes), hours(strand.wantedMinutes))}
            />
          ))}
        </CardGrid>
        {card.mayExempt && (
          <p className="ui-no-print">
            {exemption === null ? (
              <ExemptButton card={card} element={null} />
            ) : (
              <LiftButton id={exemption.id} what={program.title} />
            )}
          </p>
        )}
        <Elements card={card} />
      </Stack>
    </Page>
  );
}

function Elements({ card }: { readonly card: PersonCardFragment }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  const { hours } = useHours();
  return (
    <DataTable
      caption={texts.elements}
      rows={card.elements}
      rowKey={({ element }) => element.id}
      columns={[
        {
          id: 'title',
          heading: texts.element,
          rowHeading: true,
          cell: ({ element, exemption }) => (
            <span className="stacked">
              {element.title}
              {exemption !== null && <span className="quiet">{exemption.reason}</span>}
            </span>
          ),
        },
        { id: 'strand', heading: texts.strand, cell: ({ element }) => words.programStrand[element.strand] },
        {
          id: 'hours',
          heading: texts.hours,
          cell: ({ element, doneMinutes }) => texts.hoursOf(hours(doneMinutes), hours(element.minutes)),
        },
        {
          id: 'due',
          heading: texts.due,
          cell: ({ element }) => (element.dueOn === null ? '' : format.date(element.dueOn)),
        },
        {
          id: 'state',
          heading: texts.state,
          cell: ({ state }) => <StatusBadge tone={tones[state]}>{words.elementState[state]}</StatusBadge>,
        },
      ]}
      {...(card.mayExempt &&
        card.exemption === null && {
          actionsLabel: texts.actions,
          actions: ({ element, exemption, state }: PersonCardFragment['elements'][number]) =>
            exemption !== null ? (
              <LiftButton id={exemption.id} what={element.title} />
            ) : state === 'DONE' ? null : (
              <ExemptButton card={card} element={element} />
            ),
        })}
    />
  );
}
