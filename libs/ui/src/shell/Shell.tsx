import { cloneElement, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { ShieldLogo } from './ShieldLogo.tsx';
import './nav.css';
import './shell.css';

export interface ShellProps {
  readonly product: string;
  /** A second line under the product name, for the app that needs telling apart. */
  readonly place?: string;
  /** A link element to the front page, without content: the logo and the name are put into it. */
  readonly home: ReactElement<{ className?: string; children?: ReactNode }>;
  /** Link elements in menu order. The one in use carries `aria-current="page"` (TanStack's `Link` sets it itself). */
  readonly nav: readonly ReactElement[];
  /** Language, colour scheme, the person. */
  readonly tools?: ReactNode;
  readonly footer: ReactNode;
  /** Changes when the page does; focus then moves to the content, so that the next Tab starts there. */
  readonly pageKey?: string;
  readonly labels: { readonly skip: string; readonly nav: string; readonly menu: string };
  readonly children: ReactNode;
}

/** From how many entries a phone folds the menu away behind a button. */
const foldFrom = 5;

/** The frame of every page: skip link, header with menu, the content landmark and the footer. */
export function Shell(props: ShellProps): ReactElement {
  const { product, place, home, nav, tools, footer, pageKey, labels, children } = props;
  const main = useFocusOnNewPage(pageKey);
  return (
    <div className="ui-shell">
      <a className="ds-skip-link ui-no-print" href="#content" onClick={() => main.current?.focus()}>
        {labels.skip}
      </a>
      <header className="ui-shell__header">
        <div className="ui-shell__bar">
          {cloneElement(
            home,
            { className: 'ui-shell__brand' },
            <ShieldLogo />,
            <span className="ui-shell__names">
              <span className="ui-shell__product">{product}</span>
              {place !== undefined && <span className="ui-shell__place">{place}</span>}
            </span>,
          )}
          {tools !== undefined && <div className="ui-shell__tools ui-no-print">{tools}</div>}
          {nav.length > 0 && <MainNav key={pageKey} entries={nav} label={labels.nav} menuLabel={labels.menu} />}
        </div>
      </header>
      <main id="content" className="ui-shell__main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className="ui-shell__footer">
        <div className="ui-shell__footer-inner">{footer}</div>
      </footer>
    </div>
  );
}

interface MainNavProps {
  readonly entries: readonly ReactElement[];
  readonly label: string;
  readonly menuLabel: string;
}

function MainNav({ entries, label, menuLabel }: MainNavProps): ReactElement {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const folds = entries.length >= foldFrom;
  return (
    <nav
      className="ui-nav ui-no-print"
      aria-label={label}
      data-folds={folds || undefined}
      data-open={open || undefined}
    >
      {folds && (
        <button
          type="button"
          className="ui-nav__toggle"
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          {open ? <XMarkIcon aria-hidden fontSize="1.5rem" /> : <MenuHamburgerIcon aria-hidden fontSize="1.5rem" />}
          {menuLabel}
        </button>
      )}
      <ul id={listId} className="ui-nav__list">
        {entries.map((entry) => (
          <li key={entry.key}>{entry}</li>
        ))}
      </ul>
    </nav>
  );
}

function useFocusOnNewPage(pageKey: string | undefined): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pageKey);
  useEffect(() => {
    if (shown.current === pageKey) return;
    shown.current = pageKey;
    const insideAlready = main.current?.contains(document.activeElement) === true;
    if (!insideAlready) main.current?.focus({ preventScroll: true });
  }, [pageKey]);
  return main;
}
