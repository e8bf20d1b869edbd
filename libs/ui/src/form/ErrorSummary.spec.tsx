/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { DateField } from './DateField.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import { TextareaField } from './TextareaField.tsx';
import { TextField } from './TextField.tsx';

// jsdom lays nothing out, so it has nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;

interface Values {
  readonly study: string;
  readonly start: string;
  readonly reason: string;
  readonly who: string;
}

function Form(): ReactElement {
  const { register, handleSubmit, formState } = useForm<Values>({
    shouldFocusError: false,
    defaultValues: { study: '', start: '2026-12-01', reason: 'abc', who: '' },
  });
  const { errors, submitCount } = formState;
  const messages = Object.entries(errors).map(([field, error]) => ({ field, message: error.message ?? '' }));
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(() => undefined)(event)}>
      <ErrorSummary heading="Put this right" errors={messages} attempt={submitCount} />
      <TextField label="Study" error={errors.study?.message} {...register('study', { required: 'Write the study' })} />
      <DateField label="Start" inWords={(day) => `day ${day}`} {...register('start')} />
      <TextareaField label="Reason" maxLength={10} countLabel={(left) => `${left} left`} {...register('reason')} />
      <RadioGroup
        label="Who"
        error={errors.who?.message}
        choices={[
          { value: 'me', label: 'Me' },
          { value: 'you', label: 'You' },
        ]}
        {...register('who', { required: 'Choose who' })}
      />
      <button type="submit">Send</button>
    </form>
  );
}

describe('a form with errors', () => {
  it('moves focus to the summary, and again on the next try', async () => {
    render(<Form />);
    const user = userEvent.setup();
    expect(screen.queryByRole('group', { name: 'Put this right' })).toBeNull();
    const send = screen.getByRole('button', { name: 'Send' });
    await user.click(send);
    const summary = await screen.findByRole('group', { name: 'Put this right' });
    expect(document.activeElement).toBe(summary);
    await user.click(send);
    expect(document.activeElement).toBe(summary);
  });

  it('leads from the summary to the field, also to the first of a group', async () => {
    render(<Form />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await user.click(await screen.findByRole('link', { name: 'Write the study' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Study'));
    await user.click(screen.getByRole('link', { name: 'Choose who' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Me'));
  });

  it('ties the error to the field for those who listen', async () => {
    render(<Form />);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByRole('group', { name: 'Put this right' });
    const field = screen.getByLabelText('Study');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['Write the study']);
  });

  it('says the day and the letters left for values the form put in itself, and as they change', async () => {
    render(<Form />);
    expect(screen.getByText('day 2026-12-01')).toBeTruthy();
    expect(screen.getByText('7 left')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Reason'), 'defghijkl');
    expect(screen.getByText('-2 left')).toBeTruthy();
  });
});
