import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ProgramChoicesQuery } from '@kompetanse/contract/admin';
import { Button, focusOn } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { ElementFields } from './ElementFields.tsx';
import { emptyElement, moved, type ElementDraft } from './program-draft.ts';

interface ElementListProps {
  readonly elements: readonly ElementDraft[];
  readonly courses: ProgramChoicesQuery['coursesToGive'];
  /** The sentence about a field, such as elements.0.minutes. */
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (elements: readonly ElementDraft[]) => void;
}

/** The elements in their order: each can be changed, moved with the keyboard, and removed. */
export function ElementList({ elements, courses, errorOf, onChange }: ElementListProps): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const [said, setSaid] = useState('');
  const nameOf = ({ titleNb }: ElementDraft): string => titleNb || texts.unnamed;
  const move = (index: number, by: -1 | 1): void => {
    const element = elements[index];
    if (!element) return;
    onChange(moved(elements, index, by));
    setSaid(texts.movedTo(nameOf(element), index + by + 1));
    // At an end the button that was pressed is gone; the element itself is where one is.
    focusOn(`element-${element.key}`);
  };
  const remove = (index: number): void => {
    onChange(elements.filter((_, place) => place !== index));
    focusOn('add-element');
  };
  const add = (): void => {
    const element = emptyElement(crypto.randomUUID());
    onChange([...elements, element]);
    focusOn(`element-${element.key}`);
  };
  return (
    <>
      <p className="ui-visually-hidden" role="status">
        {said}
      </p>
      {elements.length === 0 && <p className="quiet">{texts.noElements}</p>}
      <ol className="program-parts">
        {elements.map((element, index) => (
          <li key={element.key} className="program-part">
            <h3 id={`element-${element.key}`} tabIndex={-1}>
              {texts.elementNo(index + 1, nameOf(element))}
            </h3>
            <ElementFields
              element={element}
              at={`elements.${index}.`}
              courses={courses}
              errorOf={errorOf}
              onChange={(more) =>
                onChange(elements.map((one) => (one.key === element.key ? { ...one, ...more } : one)))
              }
            />
            <span>
              {index > 0 && (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={texts.upOne(nameOf(element))}
                  onClick={() => move(index, -1)}
                >
                  {texts.up}
                </Button>
              )}
              {index < elements.length - 1 && (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={texts.downOne(nameOf(element))}
                  onClick={() => move(index, 1)}
                >
                  {texts.down}
                </Button>
              )}
              <Button
                variant="tertiary"
                size="sm"
                aria-label={texts.removeOne(nameOf(element))}
                onClick={() => remove(index)}
              >
                {texts.remove}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Button id="add-element" variant="secondary" onClick={add}>
          {texts.addElement}
        </Button>
      </p>
    </>
  );
}
