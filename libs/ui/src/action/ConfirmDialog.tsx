import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode, SubmitEvent } from 'react';
import { createPortal } from 'react-dom';
import { TextareaField } from '../form/TextareaField.tsx';
import { Notice } from '../status/Notice.tsx';
import { Button } from './Button.tsx';
import './dialog.css';

export interface ReasonField {
  readonly label: string;
  readonly description?: string;
  /** Said beside the field when it is sent empty; leave out when a reason is optional. */
  readonly missing?: string;
  readonly maxLength?: number;
}

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly consequence: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly tone?: 'accent' | 'danger';
  readonly reason?: ReasonField;
  readonly loading?: boolean;
  /** Why it did not go through, if it did not. */
  readonly error?: string | undefined;
  /** Receives the trimmed reason, or an empty string when there is no reason field. */
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/**
 * Asks once, in the browser's own modal dialog, which keeps the focus inside and gives it back afterwards. It lies outside the form that asks,
 * so that its answer never sends that form.
 */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { open, onCancel, title } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const consequenceId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null || open === element.open) return;
    if (!open) {
      element.close();
      return;
    }
    element.showModal();
    // The browser would choose the first button, and that is the one that cannot be undone.
    element.querySelector<HTMLElement>('textarea, [data-cancel]')?.focus();
  }, [open]);

  return createPortal(
    <dialog
      ref={dialog}
      className="ds-dialog ui-dialog"
      aria-labelledby={titleId}
      aria-describedby={consequenceId}
      onCancel={(event) => {
        event.preventDefault();
        if (props.loading !== true) onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div id={consequenceId} className="ui-dialog__consequence">
        {props.consequence}
      </div>
      {open && <ConfirmForm {...props} />}
    </dialog>,
    document.body,
  );
}

/** Lives only while the dialog is open, so a reason never leaks into the next question. */
function ConfirmForm(props: ConfirmDialogProps): ReactElement {
  const { reason: field, error, onConfirm, onCancel, loading = false, tone = 'accent' } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (loading) return;
    const trimmed = reason.trim();
    if (field?.missing === undefined || trimmed !== '') {
      onConfirm(trimmed);
      return;
    }
    setMissing(true);
    form.current?.querySelector('textarea')?.focus();
  };

  return (
    <form ref={form} className="ui-dialog__form" onSubmit={send} noValidate>
      {field !== undefined && (
        <TextareaField
          label={field.label}
          description={field.description}
          error={missing ? field.missing : undefined}
          maxLength={field.maxLength}
          rows={3}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
      )}
      {error !== undefined && (
        <Notice tone="danger" role="alert">
          {error}
        </Notice>
      )}
      <div className="ui-dialog__actions">
        <Button type="submit" tone={tone} loading={loading}>
          {props.confirmLabel}
        </Button>
        <Button variant="secondary" data-cancel onClick={onCancel} aria-disabled={loading || undefined}>
          {props.cancelLabel}
        </Button>
      </div>
    </form>
  );
}
