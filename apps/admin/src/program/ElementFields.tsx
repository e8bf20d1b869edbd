import type { ReactElement } from 'react';
import type { ProgramChoicesQuery } from '@kompetanse/contract/admin';
import { elementKinds, kindFits, strands } from '@kompetanse/domain/program';
import { CheckboxField, DateField, SelectField, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { ElementDraft } from './program-draft.ts';

interface ElementFieldsProps {
  readonly element: ElementDraft;
  /** Before the name of each field, as the refusals call them. */
  readonly at: string;
  readonly courses: ProgramChoicesQuery['coursesToGive'];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (more: Partial<ElementDraft>) => void;
}

/** One element: its strand, what it is, how much it counts, and by when. */
export function ElementFields({ element, at, courses, errorOf, onChange }: ElementFieldsProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  const field = (name: 'titleNb' | 'titleNn' | 'titleEn' | 'minutes' | 'dueOn' | 'courseId') => ({
    id: `${at}${name}`,
    value: element[name],
    error: errorOf(`${at}${name}`),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange({ [name]: target.value }),
  });
  const kinds = elementKinds.filter((kind) => kindFits(kind, element.strand));
  /** A course brings its name and length, unless something else has been written. */
  const choose = (courseId: string): void => {
    const [before, course] = [element.courseId, courseId].map((id) => courses.find((one) => one.id === id));
    const untouched = element.titleNb === '' || element.titleNb === before?.title;
    const minutes = element.minutes === '' || element.minutes === String(before?.durationMinutes);
    onChange({
      courseId,
      ...(course && untouched && { titleNb: course.title }),
      ...(course && minutes && { minutes: String(course.durationMinutes) }),
    });
  };
  return (
    <>
      <div className="program-row">
        <SelectField
          id={`${at}strand`}
          label={texts.strand}
          value={element.strand}
          options={strands.map((value) => ({ value, label: words.programStrand[value] }))}
          onChange={({ target }) => {
            const strand = strands.find((one) => one === target.value) ?? element.strand;
            onChange({ strand, ...(!kindFits(element.kind, strand) && { kind: 'COURSE' }) });
          }}
        />
        <SelectField
          id={`${at}kind`}
          label={texts.kind}
          value={element.kind}
          error={errorOf(`${at}kind`)}
          options={kinds.map((value) => ({ value, label: words.elementKind[value] }))}
          onChange={({ target }) => onChange({ kind: kinds.find((one) => one === target.value) ?? element.kind })}
        />
        {element.kind === 'COURSE' && (
          <SelectField
            {...field('courseId')}
            label={texts.course}
            placeholder={texts.chooseCourse}
            options={courses
              .filter(({ audience }) => audience !== 'GUARDIAN')
              .map(({ id, title }) => ({ value: id, label: title }))}
            onChange={({ target }) => choose(target.value)}
          />
        )}
      </div>
      <TextField label={texts.elementTitle} {...field('titleNb')} />
      <details>
        <summary>{texts.otherLanguages}</summary>
        <TextField label={texts.titleNn} description={texts.sameAsNb} {...field('titleNn')} />
        <TextField label={texts.titleEn} description={texts.sameAsNb} {...field('titleEn')} />
      </details>
      <div className="program-row">
        <TextField label={texts.minutes} inputMode="numeric" width="short" {...field('minutes')} />
        <DateField label={texts.dueOn} inWords={format.weekday} {...field('dueOn')} />
      </div>
      <CheckboxField
        label={texts.required}
        checked={element.required}
        onChange={({ target }) => onChange({ required: target.checked })}
      />
    </>
  );
}
