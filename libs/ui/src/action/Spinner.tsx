import type { ReactElement } from 'react';

/** Digdir's turning ring. Decorative; what is going on is said in words beside it. */
export function Spinner(): ReactElement {
  return (
    <svg className="ds-spinner" viewBox="0 0 50 50" aria-hidden="true" focusable="false">
      <circle className="ds-spinner__background" cx="25" cy="25" r="20" fill="none" strokeWidth="5" />
      <circle className="ds-spinner__circle" cx="25" cy="25" r="20" fill="none" strokeWidth="5" />
    </svg>
  );
}
