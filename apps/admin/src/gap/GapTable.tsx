import { useState } from 'react';
import type { ReactElement } from 'react';
import { DownloadIcon, TasklistIcon } from '@navikt/aksel-icons';
import type { GapOfStaffQuery } from '@kompetanse/contract/admin';
import { Button, Card, CheckboxField, DataTable, EmptyState, StatusBadge } from '@kompetanse/ui';
import { PrintButton } from '../shell/PrintButton.tsx';
import { useTexts } from '../shell/language.tsx';

type Matrix = GapOfStaffQuery['gapMatrix'];
type Person = Matrix['people'][number];
type Cell = Person['cells'][number];

const tones = { MET: 'success', EXPIRES_SOON: 'warning', MISSING: 'danger' } as const;

/** People down, requirements across; on a phone a card for each person. */
export function GapTable({ matrix }: { readonly matrix: Matrix }): ReactElement {
  const { t } = useTexts();
  const texts = t.gap;
  const [lackingOnly, setLackingOnly] = useState(false);
  const mandatory = new Set(matrix.requirements.filter((one) => one.mandatory).map(({ id }) => id));
  const lacks = ({ cells }: Person): number =>
    cells.filter(({ requirementId, state }) => state === 'MISSING' && mandatory.has(requirementId)).length;
  const shown = lackingOnly ? matrix.people.filter((person) => lacks(person) > 0) : matrix.people;
  if (matrix.people.length === 0)
    return <EmptyState title={texts.empty} text={texts.emptyText} icon={<TasklistIcon aria-hidden />} />;
  return (
    <Card title={texts.people} actions={<Actions csvUrl={matrix.csvUrl} />}>
      <p>{texts.insight(matrix.people.length, matrix.people.filter((person) => lacks(person) === 0).length)}</p>
      <div className="ui-no-print">
        <CheckboxField
          label={texts.lackingOnly}
          checked={lackingOnly}
          onChange={({ target }) => setLackingOnly(target.checked)}
        />
      </div>
      <DataTable
        caption={texts.people}
        phone="cards"
        rows={shown}
        rowKey={({ person }) => person.id}
        empty={texts.nobodyLacks}
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
          { id: 'lacks', heading: texts.lacks, numeric: true, sortBy: lacks, cell: lacks },
          ...matrix.requirements.map((requirement) => ({
            id: requirement.id,
            heading: requirement.mandatory ? requirement.competence.name : texts.wanted(requirement.competence.name),
            cell: ({ cells }: Person) => (
              <State cell={cells.find(({ requirementId }) => requirementId === requirement.id)} />
            ),
          })),
        ]}
      />
    </Card>
  );
}

export function Actions({ csvUrl }: { readonly csvUrl: string }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="table-actions ui-no-print">
      <PrintButton />
      <Button asChild variant="secondary" size="sm">
        <a href={csvUrl} download>
          <DownloadIcon aria-hidden fontSize="1.25rem" />
          {t.gap.csv}
        </a>
      </Button>
    </span>
  );
}

function State({ cell }: { readonly cell: Cell | undefined }): ReactElement {
  const { t, words, format } = useTexts();
  if (cell === undefined) return <span className="quiet">{t.gap.notAsked}</span>;
  return (
    <span className="stacked">
      <StatusBadge tone={tones[cell.state]}>{words.gapState[cell.state]}</StatusBadge>
      {cell.expiresOn !== null && <span className="quiet">{format.date(cell.expiresOn)}</span>}
      {cell.waiting && <span className="quiet">{t.gap.waiting}</span>}
    </span>
  );
}
