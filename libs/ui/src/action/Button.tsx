import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Button as DigdirButton } from '@digdir/designsystemet-react';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'color' | 'popover'> {
  /** One `primary` a screen. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly tone?: 'accent' | 'neutral' | 'danger';
  readonly size?: 'sm' | 'md';
  /** Shows a spinner and ignores presses, but keeps focus and stays readable. */
  readonly loading?: boolean;
  readonly icon?: ReactNode;
  /** Dresses the single child (a link) as a button. Not together with `icon` or `loading`. */
  readonly asChild?: boolean;
}

/** A button, or a link that looks like one. Never disabled while loading, so focus is not lost. */
export function Button(props: ButtonProps): ReactElement {
  const {
    variant = 'primary',
    tone = 'accent',
    size = 'md',
    loading = false,
    icon,
    asChild = false,
    children,
    ...rest
  } = props;
  return (
    <DigdirButton
      variant={variant}
      data-color={tone}
      data-size={size}
      loading={loading}
      asChild={asChild}
      aria-disabled={loading || undefined}
      {...rest}
      onClick={(event) => {
        if (loading) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {asChild ? (
        children
      ) : (
        <>
          {!loading && icon}
          {children}
        </>
      )}
    </DigdirButton>
  );
}
