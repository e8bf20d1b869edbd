/** @jest-environment jsdom */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { ConfirmDialogProps } from './ConfirmDialog.tsx';

// jsdom knows the element but not its methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

function ask(props: Partial<ConfirmDialogProps> = {}): { onConfirm: jest.Mock; onCancel: jest.Mock } {
  const calls = { onConfirm: jest.fn(), onCancel: jest.fn() };
  render(
    <ConfirmDialog
      open
      title="Remove one?"
      consequence="The next in line gets the place."
      confirmLabel="Remove"
      cancelLabel="Keep"
      {...calls}
      {...props}
    />,
  );
  return calls;
}

describe('ConfirmDialog', () => {
  it('is named by its question and described by the consequence', () => {
    ask();
    const dialog = screen.getByRole('dialog', { name: 'Remove one?' });
    const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('The next in line gets the place.');
  });

  it('starts on the choice that changes nothing', () => {
    ask();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
  });

  it('asks for the reason before it goes on, and hands it over trimmed', async () => {
    const { onConfirm } = ask({ reason: { label: 'Reason', missing: 'Write a reason' } });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByText('Write a reason')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
    expect(onConfirm).not.toHaveBeenCalled();
    await user.keyboard('  moved  ');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onConfirm).toHaveBeenCalledWith('moved');
  });

  it('neither sends twice nor goes away while it works', async () => {
    const { onConfirm, onCancel } = ask({ loading: true });
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('is not there for anyone when it is closed', () => {
    ask({ open: false });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('never sends the form it was asked from', async () => {
    const onSubmit = jest.fn();
    const onConfirm = jest.fn();
    render(
      <form onSubmit={onSubmit}>
        <ConfirmDialog
          open
          title="Remove one?"
          consequence="Gone."
          confirmLabel="Remove"
          cancelLabel="Keep"
          onConfirm={onConfirm}
          onCancel={jest.fn()}
        />
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
