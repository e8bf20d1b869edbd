/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { RichText, type RichTextBlock } from './RichText.tsx';

const block = (text: string, href: string | null = null, kind: RichTextBlock['kind'] = 'PARAGRAPH'): RichTextBlock => ({
  kind,
  spans: [{ text, bold: true, italic: false, href }],
});

describe('a rich text on the page', () => {
  it('is headings, lists and links', () => {
    render(
      <RichText
        lang="nb"
        blocks={[
          block('Hva', null, 'HEADING'),
          block('a', null, 'BULLET'),
          block('b', null, 'BULLET'),
          block('Udir', 'https://udir.no'),
        ]}
      />,
    );
    expect(screen.getByRole('heading', { level: 3, name: 'Hva' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Udir' }).getAttribute('href')).toBe('https://udir.no');
  });

  it('never makes markup of letters, nor leads where a link may not lead', () => {
    const { container } = render(
      <RichText
        blocks={[
          block('<script>alert(1)</script><img src=x onerror=alert(1)>'),
          block('klikk', 'javascript:alert(1)'),
          block('x', 'data:text/html,x'),
        ]}
      />,
    );
    expect(container.querySelectorAll('script, img, a')).toHaveLength(0);
    expect(container.textContent).toContain('<script>alert(1)</script>');
  });
});
