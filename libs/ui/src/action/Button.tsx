import { cloneElement } from 'react';
import type { ComponentProps, MouseEvent, ReactElement, ReactNode } from 'react';
import { Spinner } from './Spinner.tsx';

interface ButtonLook {
  /** One `primary` a screen. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly tone?: 'accent' | 'neutral' | 'danger';
  readonly size?: 'sm' | 'md';
}

interface PressButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'color' | 'className'> {
  readonly asChild?: false;
  /** Shows a spinner and ignores presses, but keeps focus and stays readable. */
  readonly loading?: boolean | undefined;
  readonly icon?: ReactNode;
}

interface LinkButtonProps extends ButtonLook {
  /** Dresses the single child, a link, as a button. */
  readonly asChild: true;
  readonly children: ReactElement<{ className?: string | undefined }>;
}

export type ButtonProps = PressButtonProps | LinkButtonProps;

/**
 * A button, or a link that looks like one, in Digdir's dress. Never disabled while loading, so focus is not lost.
 * Written on Digdir's classes and not on its React package, which starts custom elements and polyfills when imported.
 */
export function Button(props: ButtonProps): ReactElement {
  if (props.asChild === true) {
    const { children, variant = 'primary', tone = 'accent', size = 'md' } = props;
    const className = `ds-button ${children.props.className ?? ''}`.trimEnd();
    const look = { className, 'data-variant': variant, 'data-color': tone, 'data-size': size };
    return cloneElement(children, look);
  }
  return <PressButton {...props} />;
}

function PressButton(props: PressButtonProps): ReactElement {
  const {
    variant = 'primary',
    tone = 'accent',
    size = 'md',
    loading = false,
    icon,
    children,
    onClick,
    ...rest
  } = props;
  delete rest.asChild;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className="ds-button"
      data-variant={variant}
      data-color={tone}
      data-size={size}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled'] || undefined}
      onClick={press}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  );
}
