import { useCallback, useState } from 'react';
import type { Ref, RefCallback } from 'react';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface TypedText<Control> {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly ref: RefCallback<Control>;
}

/**
 * The text in a control that somebody else owns. A form library writes values straight into the element through its
 * ref (on mount and on reset), with no event to hear, so the text is also read whenever the ref is given.
 */
export function useTypedText<Control extends TextControl>(
  outer: Ref<Control> | undefined,
  first: unknown,
): TypedText<Control> {
  const [text, setText] = useState(typeof first === 'string' ? first : '');
  const ref = useCallback(
    (control: Control | null) => {
      const cleanup = typeof outer === 'function' ? outer(control) : undefined;
      if (typeof outer === 'object' && outer !== null) outer.current = control;
      if (control !== null) setText(control.value);
      return typeof cleanup === 'function' ? cleanup : undefined;
    },
    [outer],
  );
  return { text, setText, ref };
}
