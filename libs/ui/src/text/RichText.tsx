import type { ElementType, ReactElement } from 'react';
import './rich-text.css';

export interface RichTextSpan {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Already known to be safe; all but https and mailto is shown as text all the same. */
  readonly href: string | null;
}

export interface RichTextBlock {
  readonly kind: 'PARAGRAPH' | 'HEADING' | 'SUBHEADING' | 'BULLET' | 'NUMBERED';
  readonly spans: readonly RichTextSpan[];
}

export interface RichTextProps {
  readonly blocks: readonly RichTextBlock[];
  /** Level of its headings; subheadings are one below. */
  readonly level?: 2 | 3;
  /** The language of the text, when it is another than the page's. */
  readonly lang?: string | undefined;
}

/** A text with headings, lists and links, as elements: no markup is ever made from a string. */
export function RichText({ blocks, level = 3, lang }: RichTextProps): ReactElement {
  const Heading: ElementType = `h${level}`;
  const Subheading: ElementType = level === 2 ? 'h3' : 'h4';
  return (
    <div className="ui-rich-text" lang={lang} dir="auto">
      {grouped(blocks).map(([first, ...rest], index) => {
        const key = `${index}-${first.kind}`;
        if (first.kind === 'HEADING') return <Heading key={key}>{spansOf(first)}</Heading>;
        if (first.kind === 'SUBHEADING') return <Subheading key={key}>{spansOf(first)}</Subheading>;
        if (first.kind === 'PARAGRAPH') return <p key={key}>{spansOf(first)}</p>;
        const List = first.kind === 'BULLET' ? 'ul' : 'ol';
        return (
          <List key={key}>
            {[first, ...rest].map((item, place) => (
              <li key={place}>{spansOf(item)}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

/** Items that follow each other are one list. */
function grouped(blocks: readonly RichTextBlock[]): [RichTextBlock, ...RichTextBlock[]][] {
  const groups: [RichTextBlock, ...RichTextBlock[]][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isItem = block.kind === 'BULLET' || block.kind === 'NUMBERED';
    if (isItem && last?.[0].kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function spansOf({ spans }: RichTextBlock): ReactElement[] {
  return spans.map((span, index) => <Span key={`${index}-${span.text}`} span={span} />);
}

function Span({ span }: { readonly span: RichTextSpan }): ReactElement {
  const { text, bold, italic, href } = span;
  const leaning = italic ? <em>{text}</em> : text;
  const dressed = bold ? <strong>{leaning}</strong> : <>{leaning}</>;
  if (href === null || !/^(https:\/\/|mailto:)/i.test(href)) return dressed;
  return (
    <a className="ds-link" href={href} rel="noreferrer noopener">
      {dressed}
    </a>
  );
}
