/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { DataTable } from './DataTable.tsx';
import type { Column } from './sort.ts';

interface Row {
  readonly name: string;
  readonly hours: number;
}

const rows: readonly Row[] = [
  { name: 'Bo', hours: 12 },
  { name: 'Ane', hours: 3 },
];
const columns: readonly Column<Row>[] = [
  { id: 'name', heading: 'Name', rowHeading: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: 'hours', heading: 'Hours', numeric: true, cell: ({ hours }) => hours, sortBy: ({ hours }) => hours },
];

function Chosen(): ReactElement {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selection = { selected, onChange: setSelected, allLabel: 'All', rowLabel: ({ name }: Row) => `Choose ${name}` };
  return (
    <>
      <p>{[...selected].sort().join(' ')}</p>
      <DataTable caption="People" columns={columns} rows={rows} rowKey={({ name }) => name} selection={selection} />
    </>
  );
}

describe('DataTable', () => {
  it('sorts on a press, and says so', async () => {
    render(<DataTable caption="People" columns={columns} rows={rows} rowKey={({ name }) => name} />);
    const names = (): (string | null)[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Bo', 'Ane']);
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['Ane', 'Bo']);
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Hours' }));
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('none');
    expect(names()).toEqual(['Ane', 'Bo']);
  });

  it('has a caption for a name and puts actions in the row they are for', () => {
    render(
      <DataTable
        caption="People"
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        actionsLabel="Do"
        actions={({ name }) => <button>Greet {name}</button>}
      />,
    );
    const table = screen.getByRole('table', { name: 'People' });
    const row = within(table).getByRole('row', { name: /Bo/ });
    expect(within(row).getByRole('button', { name: 'Greet Bo' })).toBeTruthy();
  });

  it('chooses one, all and none', async () => {
    render(<Chosen />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Bo' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'All' }).indeterminate).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'All' }));
    expect(screen.getByText('Ane Bo')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'All' }));
    expect(screen.queryByText('Ane Bo')).toBeNull();
  });
});
