import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ChevronDownIcon, PersonCircleIcon } from '@navikt/aksel-icons';
import './tools.css';

export interface UserMenuProps {
  readonly name: string;
  /** Under the name in the opened menu: place, role. */
  readonly detail?: ReactNode;
  /** What the button does, read before the name. */
  readonly label: string;
  /** Links and buttons; the last is usually sign out. */
  readonly children: ReactNode;
}

/** The signed-in person, and what only concerns them. Closes on Escape, on a choice and on a click outside. */
export function UserMenu({ name, detail, label, children }: UserMenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  return (
    <div className="ui-user" ref={root}>
      <button
        type="button"
        ref={button}
        className="ui-user__button"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <PersonCircleIcon aria-hidden fontSize="1.5rem" />
        <span className="ui-visually-hidden">{label} </span>
        <span className="ui-user__name">{name}</span>
        <ChevronDownIcon aria-hidden fontSize="1.25rem" className="ui-user__chevron" />
      </button>
      <div id={panelId} className="ui-user__panel" hidden={!open}>
        <div className="ui-user__who">
          <strong>{name}</strong>
          {detail !== undefined && <span>{detail}</span>}
        </div>
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only hears the clicks of the links and buttons inside, which the keyboard gives too */}
        <div className="ui-user__choices" onClick={() => setOpen(false)}>
          {children}
        </div>
      </div>
    </div>
  );
}
