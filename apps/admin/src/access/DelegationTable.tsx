import { useState } from 'react';
import type { ReactElement } from 'react';
import { EndDelegation } from '@kompetanse/contract/admin';
import type { DelegationLineFragment } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, DataTable, StatusBadge, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

interface DelegationTableProps {
  readonly caption: string;
  readonly delegations: readonly DelegationLineFragment[];
  /** Given by the viewer, who can end them; otherwise received. */
  readonly mayEnd?: boolean;
}

const tones = { COMING: 'info', ACTIVE: 'success', ENDED: 'neutral' } as const;

/** Deputies with the days they stand in. */
export function DelegationTable({ caption, delegations, mayEnd = false }: DelegationTableProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.approval.deputies;
  const toast = useToast();
  const [ending, setEnding] = useState<DelegationLineFragment | null>(null);
  const end = useChange(EndDelegation, ({ delegate }) => {
    setEnding(null);
    toast({ tone: 'success', text: texts.ended(delegate.name) });
    focusResult('#deputies-given');
  });
  const other = (row: DelegationLineFragment): string => (mayEnd ? row.delegate.name : row.delegator.name);
  return (
    <>
      <DataTable
        caption={caption}
        rows={delegations}
        rowKey={({ id }) => id}
        columns={[
          { id: 'who', heading: texts.who, rowHeading: true, cell: other },
          {
            id: 'role',
            heading: texts.forRole,
            cell: ({ role, unit }) => texts.roleOf(words.role[role], unit.name),
          },
          {
            id: 'period',
            heading: texts.period,
            cell: ({ fromDay, toDay, reason }) => (
              <span className="stacked">
                {format.dayRange(fromDay, toDay)}
                {reason !== null && <span className="quiet">{reason}</span>}
              </span>
            ),
          },
          {
            id: 'state',
            heading: texts.state,
            cell: ({ state }) => <StatusBadge tone={tones[state]}>{texts.states[state]}</StatusBadge>,
          },
        ]}
        {...(mayEnd && {
          actionsLabel: texts.actions,
          actions: (row: DelegationLineFragment) =>
            row.state !== 'ENDED' && (
              <Button
                variant="secondary"
                size="sm"
                aria-label={texts.endName(row.delegate.name)}
                onClick={() => setEnding(row)}
              >
                {texts.end}
              </Button>
            ),
        })}
      />
      <ConfirmDialog
        open={ending !== null}
        tone="danger"
        title={texts.endTitle(ending?.delegate.name ?? '')}
        consequence={texts.endConsequence(ending?.delegate.name ?? '')}
        confirmLabel={texts.end}
        cancelLabel={t.shell.cancel}
        loading={end.pending}
        error={end.error}
        onConfirm={() => ending && end.run({ delegationId: ending.id })}
        onCancel={() => setEnding(null)}
      />
    </>
  );
}
