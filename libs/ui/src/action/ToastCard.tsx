import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { ToneIcon } from '../status/ToneIcon.tsx';

export interface Toast {
  readonly id: number;
  readonly tone: 'success' | 'info' | 'warning' | 'danger';
  readonly text: string;
  /** For instance to undo; a toast with an action stays until it is closed. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly closeLabel: string;
  readonly onClose: (id: number) => void;
}

/** Milliseconds on screen, long enough to read three lines. */
const shownFor = 8000;

/** One message. Goes by itself unless it is bad news or asks something, and never while it is pointed at. */
export function ToastCard({ toast, closeLabel, onClose }: ToastCardProps): ReactElement {
  const [held, setHeld] = useState(false);
  const stays = toast.tone === 'danger' || toast.action !== undefined;

  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => onClose(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [stays, held, onClose, toast.id]);

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only notices that somebody is reading; nothing is pressed here
    <div
      className="ui-toast"
      data-color={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ToneIcon tone={toast.tone} />
      <p className="ui-toast__text">{toast.text}</p>
      {toast.action !== undefined && (
        <button
          type="button"
          className="ui-toast__action"
          onClick={() => {
            toast.action?.onPress();
            onClose(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className="ui-toast__close" aria-label={closeLabel} onClick={() => onClose(toast.id)}>
        <XMarkIcon aria-hidden fontSize="1.375rem" />
      </button>
    </div>
  );
}
