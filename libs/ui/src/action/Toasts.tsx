import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ToastCard } from './ToastCard.tsx';
import type { Toast } from './ToastCard.tsx';
import './toast.css';

/** Shows a message at the edge of the page; the same function everywhere below the provider. */
export type ShowToast = (toast: Omit<Toast, 'id'>) => void;

const ToastContext = createContext<ShowToast | null>(null);

export interface ToastProviderProps {
  readonly labels: { readonly region: string; readonly close: string };
  readonly children: ReactNode;
}

/** Holds the messages. The live regions are always in the page, since one that arrives with its text is not read. */
export function ToastProvider({ labels, children }: ToastProviderProps): ReactElement {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);

  const show = useCallback<ShowToast>((toast) => {
    next.current += 1;
    const id = next.current;
    setToasts((current) => [...current.slice(-2), { ...toast, id }]);
  }, []);
  const close = useCallback((id: number) => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
  }, []);

  const calm = useMemo(() => toasts.filter((toast) => toast.tone !== 'danger'), [toasts]);
  const urgent = useMemo(() => toasts.filter((toast) => toast.tone === 'danger'), [toasts]);
  const card = (toast: Toast): ReactElement => (
    <ToastCard key={toast.id} toast={toast} closeLabel={labels.close} onClose={close} />
  );

  return (
    <ToastContext value={show}>
      {children}
      <section className="ui-toasts ui-no-print" aria-label={labels.region}>
        <div role="status">{calm.map(card)}</div>
        <div role="alert">{urgent.map(card)}</div>
      </section>
    </ToastContext>
  );
}

/** The function that shows a toast. Throws outside a `ToastProvider`, since a lost message is a bug. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it.');
  return show;
}
