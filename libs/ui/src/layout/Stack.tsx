import type { ElementType, ReactElement, ReactNode } from 'react';
import './layout.css';

export interface StackProps {
  readonly gap?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** `row` wraps on narrow screens. */
  readonly direction?: 'column' | 'row';
  readonly justify?: 'start' | 'between' | 'end';
  readonly as?: ElementType;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Even room between things, down the page or along a line. */
export function Stack(props: StackProps): ReactElement {
  const { gap = 'md', direction = 'column', justify = 'start', as: Element = 'div', className = '', children } = props;
  return (
    <Element className={`ui-stack ${className}`} data-gap={gap} data-direction={direction} data-justify={justify}>
      {children}
    </Element>
  );
}
