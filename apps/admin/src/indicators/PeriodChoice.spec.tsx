/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PeriodChoice } from './PeriodChoice.tsx';
import type { IndicatorSearch } from './search.ts';

const years = ['2020/21', '2021/22', '2022/23', '2023/24'];

function place(search: IndicatorSearch): jest.Mock<(search: IndicatorSearch) => void> {
  const onChange = jest.fn<(search: IndicatorSearch) => void>();
  render(<PeriodChoice search={search} years={years} onChange={onChange} />);
  return onChange;
}

describe('the choice of period', () => {
  it('shows the whole span when nothing is chosen', () => {
    place({});
    expect(screen.getByLabelText<HTMLSelectElement>('Fra skoleår').value).toBe('2020/21');
    expect(screen.getByLabelText<HTMLSelectElement>('Til skoleår').value).toBe('2023/24');
  });

  it('moves the end along when the start is put after it', async () => {
    const onChange = place({ til: '2021/22' });
    await userEvent.selectOptions(screen.getByLabelText('Fra skoleår'), '2022/23');
    expect(onChange).toHaveBeenCalledWith({ fra: '2022/23', til: '2022/23' });
  });

  it('takes no day to come', () => {
    const onChange = place({});
    fireEvent.change(screen.getByLabelText('Slik tallene var kjent'), { target: { value: '2999-01-01' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('Slik tallene var kjent'), { target: { value: '2024-06-30' } });
    expect(onChange).toHaveBeenCalledWith({ per: '2024-06-30' });
  });
});
