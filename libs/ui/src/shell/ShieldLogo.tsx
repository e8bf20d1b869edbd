import type { ReactElement } from 'react';

/** The mark of the product: a spruce above a river in a shield. Decorative; the name stands beside it. */
export function ShieldLogo({ size = 32 }: { readonly size?: number }): ReactElement {
  return (
    <svg
      className="ui-shield"
      width={size}
      height={size * 1.15}
      viewBox="0 0 40 46"
      aria-hidden="true"
      focusable="false"
    >
      <path className="ui-shield__field" d="M2 2h36v22c0 9.6-6.6 16.2-18 20.5C8.6 40.2 2 33.6 2 24Z" />
      <path
        className="ui-shield__mark"
        d="m20 6 6.2 8.300h-3l5.4 7.200h-3.200l3.6 5H11l3.6-5h-3.200l5.4-7.200h-3Zm-1.7 20.500h3.400v3.300h-3.400Z"
      />
      <path
        className="ui-shield__river"
        d="M4.1 30.300c5-2.6 9.7 2.5 15.9.8 5.6-1.5 10.2-3.2 15.9-.8-.7 1.8-1.7 3.5-3 5-4.3-1.5-8.2-.1-12.9 1.1-5.2 1.3-9.1-2.2-13.1-1.4-1.2-1.4-2.1-3-2.8-4.700Z"
      />
    </svg>
  );
}
