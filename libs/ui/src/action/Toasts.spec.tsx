/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { ToastProvider, useToast } from './Toasts.tsx';
import type { Toast } from './ToastCard.tsx';

function Show({ toast }: { readonly toast: Omit<Toast, 'id'> }): ReactElement {
  const show = useToast();
  return <button onClick={() => show(toast)}>Show</button>;
}

function place(toast: Omit<Toast, 'id'>): void {
  render(
    <ToastProvider labels={{ region: 'Messages', close: 'Close' }}>
      <Show toast={toast} />
    </ToastProvider>,
  );
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
function wait(milliseconds: number): void {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
}

describe('toasts', () => {
  it('has its live regions in the page before anything is said', () => {
    place({ tone: 'success', text: 'Saved' });
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('lets good news go by itself', () => {
    place({ tone: 'success', text: 'Saved' });
    fireEvent.click(screen.getByText('Show'));
    expect(screen.getByRole('status').textContent).toContain('Saved');
    wait(60_000);
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it('waits while it is pointed at', () => {
    place({ tone: 'info', text: 'Read me' });
    fireEvent.click(screen.getByText('Show'));
    fireEvent.pointerEnter(screen.getByText('Read me').parentElement ?? document.body);
    wait(60_000);
    expect(screen.queryByText('Read me')).not.toBeNull();
  });

  it('keeps bad news until it is closed', () => {
    place({ tone: 'danger', text: 'Not saved' });
    fireEvent.click(screen.getByText('Show'));
    wait(60_000);
    expect(screen.getByRole('alert').textContent).toContain('Not saved');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Not saved')).toBeNull();
  });
});
