import { useRef } from 'react';
import type { ComponentProps, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { LinkIcon } from '@navikt/aksel-icons';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { dressed, type Dressing } from './dressing.ts';
import './rich-text-field.css';

export interface RichTextFieldProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'className'> {
  /** Names of the buttons. */
  readonly tools: Readonly<Record<Dressing, string>>;
  /** Names the row of buttons. */
  readonly toolsLabel: string;
}

const faces: Readonly<Record<Dressing, ReactNode>> = {
  bold: 'B',
  italic: 'I',
  heading: 'H',
  bullet: '•',
  numbered: '1.',
  link: <LinkIcon aria-hidden />,
};
const order = Object.keys(faces) as Dressing[];

/** A text with simple marks, and buttons that write them where the cursor is. Ctrl+B and Ctrl+I too. */
export function RichTextField(props: RichTextFieldProps): ReactElement {
  const { label, labelNote, description, error, tools, toolsLabel, id, ref, onKeyDown, ...rest } = props;
  const ids = useFieldIds(id);
  const area = useRef<HTMLTextAreaElement | null>(null);

  const dress = (how: Dressing): void => {
    const field = area.current;
    if (field === null) return;
    const { text, from, to } = dressed(field.value, [field.selectionStart, field.selectionEnd], how);
    field.focus();
    field.setRangeText(text, 0, field.value.length);
    field.setSelectionRange(from, to);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const how = ({ b: 'bold', i: 'italic' } as const)[event.key.toLowerCase()];
    if (how !== undefined && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      dress(how);
    }
    onKeyDown?.(event);
  };

  return (
    <FieldFrame ids={ids} label={label} labelNote={labelNote} description={description} error={error}>
      <div className="ui-rich-tools" role="group" aria-label={toolsLabel}>
        {order.map((how) => (
          <button
            key={how}
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            data-how={how}
            aria-label={tools[how]}
            title={tools[how]}
            onClick={() => dress(how)}
          >
            {faces[how]}
          </button>
        ))}
      </div>
      <textarea
        rows={10}
        {...rest}
        id={ids.field}
        ref={(node) => {
          area.current = node;
          if (typeof ref === 'function') ref(node);
        }}
        dir="auto"
        className="ds-input ui-input"
        onKeyDown={press}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(error !== undefined && ids.error, description !== undefined && ids.description)}
      />
    </FieldFrame>
  );
}
