import { useCallback, useState } from 'react';
import type { Ref, RefCallback } from 'react';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** The text, what sets it when the person types, and what to give the element as its ref. */
export type TypedText<Control> = readonly [string, (text: string) => void, RefCallback<Control>];

/**
 * The text in a control that somebody else owns. A form library writes values straight into the element through its
 * ref (on mount and on reset), with no event to hear, so the text is also read whenever the ref is given.
 */
export function useTypedText<Control extends TextControl>(
  outer: Ref<Control> | undefined,
  first: unknown,
): TypedText<Control> {
  const [text, setText] = useState(typeof first === 'string' ? first : '');
  const attach = useCallback(
    (control: Control | null) => {
      const cleanup = typeof outer === 'function' ? outer(control) : undefined;
      if (typeof outer === 'object' && outer !== null) outer.current = control;
      if (control !== null) setText(control.value);
      return typeof cleanup === 'function' ? cleanup : undefined;
    },
    [outer],
  );
  return [text, setText, attach];
}
