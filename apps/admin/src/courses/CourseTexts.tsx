import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { courseLanguages, readRichText, tidyRichText, type CourseLanguage } from '@kompetanse/domain/courses';
import { Card, RichText, RichTextField, Stack, TextareaField, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { CourseForm } from './course-form.ts';

/** Title, text and goals in each language, and how the text will look. */
export function CourseTexts({ form }: { readonly form: UseFormReturn<CourseForm> }): ReactElement {
  return (
    <Stack gap="lg">
      {courseLanguages.map((language) => (
        <InLanguage key={language} form={form} language={language} />
      ))}
    </Stack>
  );
}

function InLanguage({
  form,
  language,
}: {
  readonly form: UseFormReturn<CourseForm>;
  readonly language: CourseLanguage;
}): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  const { register, formState } = form;
  const { errors } = formState;
  const named = (label: string): string => texts.inLanguage(label, texts.language[language]);
  const must = language === 'nb';
  const note = must ? undefined : texts.fallback;
  return (
    <Card title={named(texts.texts)} level={3}>
      <div className="ui-form" lang={language}>
        <TextField
          label={named(texts.titleField)}
          description={note}
          error={errors.title?.[language]?.message}
          {...register(`title.${language}`, {
            validate: (title) => !must || title.trim().length >= 3 || texts.titleMissing,
          })}
        />
        <RichTextField
          label={named(texts.text)}
          description={texts.textHelp}
          tools={texts}
          toolsLabel={named(texts.tools)}
          error={errors.text?.[language]?.message}
          {...register(`text.${language}`, { validate: (text) => !must || text.trim() !== '' || texts.textMissing })}
        />
        <Preview form={form} language={language} label={named(texts.preview)} />
        <TextareaField
          label={named(texts.goals)}
          error={errors.goals?.[language]?.message}
          {...register(`goals.${language}`)}
        />
      </div>
    </Card>
  );
}

function Preview({
  form,
  language,
  label,
}: {
  readonly form: UseFormReturn<CourseForm>;
  readonly language: CourseLanguage;
  readonly label: string;
}): ReactElement | null {
  const text = useWatch({ control: form.control, name: `text.${language}` });
  if (text.trim() === '') return null;
  return (
    <section aria-label={label} className="course-preview">
      <p className="quiet">{label}</p>
      <RichText blocks={readRichText(tidyRichText(text))} lang={language} level={3} />
    </section>
  );
}
