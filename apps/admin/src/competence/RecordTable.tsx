import type { ReactElement } from 'react';
import { TasklistIcon } from '@navikt/aksel-icons';
import type { StaffCompetenceQuery } from '@kompetanse/contract/admin';
import { DataTable, EmptyState, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { AnswerRecord } from './AnswerRecord.tsx';

export type Held = StaffCompetenceQuery['staffCompetence'][number];

const stateTone = { UNVERIFIED: 'warning', VERIFIED: 'success', REFUSED: 'danger' } as const;
const standingTone = { EXPIRES_SOON: 'warning', EXPIRED: 'danger' } as const;

/** Competences of the staff; those that wait can be answered from the row. */
export function RecordTable({ held }: { readonly held: readonly Held[] }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.competence.records;
  if (held.length === 0)
    return <EmptyState title={texts.empty} text={texts.emptyText} icon={<TasklistIcon aria-hidden />} />;
  const answers = held.some(({ mayAnswer }) => mayAnswer);
  return (
    <DataTable
      caption={texts.title}
      rows={held}
      rowKey={({ id, competence }) => id + competence.id}
      {...(answers && { actionsLabel: texts.actions, actions: (row: Held) => <AnswerRecord held={row} /> })}
      columns={[
        {
          id: 'person',
          heading: texts.person,
          rowHeading: true,
          sortBy: ({ person }) => person.name,
          cell: ({ person }) => (
            <span className="stacked">
              {person.name}
              <span className="quiet">{[person.title, person.unitName].filter(Boolean).join(', ')}</span>
            </span>
          ),
        },
        {
          id: 'competence',
          heading: texts.competence,
          sortBy: ({ competence }) => competence.name,
          cell: (row) => (
            <span className="stacked">
              {row.competence.name}
              <span className="quiet">{told(row, texts.level, texts.credits, format.number)}</span>
            </span>
          ),
        },
        {
          id: 'source',
          heading: texts.source,
          cell: ({ source, note }) => (
            <span className="stacked">
              {words.competenceSource[source]}
              {note !== '' && <span className="quiet">{note}</span>}
            </span>
          ),
        },
        {
          id: 'obtained',
          heading: texts.obtained,
          sortBy: ({ obtainedOn }) => obtainedOn,
          cell: ({ obtainedOn, expiresOn }) => (
            <span className="stacked">
              {format.date(obtainedOn)}
              {expiresOn !== null && <span className="quiet">{texts.until(format.date(expiresOn))}</span>}
            </span>
          ),
        },
        { id: 'state', heading: texts.state, sortBy: ({ state }) => state, cell: (row) => <State held={row} /> },
      ]}
    />
  );
}

function told(
  { level, credits }: Held,
  levelOf: (level: number) => string,
  creditsOf: (credits: string) => string,
  number: (value: number) => string,
): string {
  return [level === null ? '' : levelOf(level), credits === null ? '' : creditsOf(number(credits))]
    .filter(Boolean)
    .join(', ');
}

function State({ held }: { readonly held: Held }): ReactElement {
  const { t, words } = useTexts();
  const { state, standing, verifiedBy, refuseReason } = held;
  return (
    <span className="stacked">
      {state === 'VERIFIED' && standing !== 'VALID' ? (
        <StatusBadge tone={standingTone[standing]}>{words.competenceStanding[standing]}</StatusBadge>
      ) : (
        <StatusBadge tone={stateTone[state]}>{words.recordState[state]}</StatusBadge>
      )}
      {verifiedBy !== null && <span className="quiet">{t.competence.records.by(verifiedBy.name)}</span>}
      {refuseReason !== null && <span className="quiet">«{refuseReason}»</span>}
    </span>
  );
}
