/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Tabs } from '../tabs/Tabs.tsx';
import { Shell } from './Shell.tsx';
import { UserMenu } from './UserMenu.tsx';

const labels = { skip: 'Skip', nav: 'Main', menu: 'Menu' };

function Frame({ page, entries = 2 }: { readonly page: string; readonly entries?: number }): ReactElement {
  const nav = Array.from({ length: entries }, (_, index) => (
    <a key={index} href={`#${index}`} aria-current={page === String(index) ? 'page' : undefined}>
      Entry {index}
    </a>
  ));
  return (
    <Shell
      product="Product"
      home={<a href="#home" aria-label="Home" />}
      nav={nav}
      footer="Foot"
      pageKey={page}
      labels={labels}
    >
      <h1>Page {page}</h1>
    </Shell>
  );
}

describe('Shell', () => {
  it('leaves focus alone at first and takes it to the content on a new page', () => {
    const { rerender } = render(<Frame page="0" />);
    expect(document.activeElement).toBe(document.body);
    rerender(<Frame page="1" />);
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Entry 1');
  });

  it('folds a long menu behind a button that tells its state', async () => {
    render(<Frame page="0" entries={6} />);
    const button = screen.getByRole('button', { name: 'Menu' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('needs no button for a short menu', () => {
    render(<Frame page="0" entries={3} />);
    expect(screen.queryByRole('button', { name: 'Menu' })).toBeNull();
  });
});

describe('UserMenu', () => {
  it('closes on Escape and gives focus back', async () => {
    render(
      <UserMenu name="Kari" label="You:">
        <button>Leave</button>
      </UserMenu>,
    );
    const user = userEvent.setup();
    const button = screen.getByRole('button', { name: /Kari/ });
    await user.click(button);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leave' }));
    await user.keyboard('{Escape}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
  });
});

describe('Tabs', () => {
  it('is one tab stop and selects with the arrows, round the ends', async () => {
    const chosen: string[] = [];
    const tabs = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ];
    render(
      <Tabs label="Parts" tabs={tabs} selected="a" onSelect={(id) => chosen.push(id)}>
        Content
      </Tabs>,
    );
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(chosen).toEqual(['b']);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'B' }));
  });
});
