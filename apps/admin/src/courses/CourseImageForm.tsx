import { useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { pictureLimits } from '@kompetanse/domain/courses';
import { DescribeCourseImage, RemoveCourseImage } from '@kompetanse/contract/admin';
import type { CourseWrittenFragment } from '@kompetanse/contract/admin';
import { Button, Card, FileField, Picture, Stack, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { sendImage } from './send-image.ts';

const languages = ['nb', 'nn', 'en'] as const;

/** The picture of a course, with what it shows in words. Saved by itself. */
export function CourseImageForm({ course }: { readonly course: CourseWrittenFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  const toast = useToast();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(course.imageAlt ?? { nb: '', nn: '', en: '' });
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [sending, setSending] = useState(false);
  const done = (text: string): void => toast({ tone: 'success', text });
  const describe = useChange(DescribeCourseImage, () => done(texts.uploaded), setFault);
  const remove = useChange(RemoveCourseImage, () => done(texts.imageRemoved), setFault);

  const upload = async (): Promise<void> => {
    if (file === null) {
      if (course.image === null) setFault(texts.imageMissing);
      else describe.run({ courseId: course.id, alt });
      return;
    }
    // A larger file is cut off on its way, and then nobody can say why.
    if (file.size > pictureLimits.bytes) {
      setFault(texts.imageTooLarge(pictureLimits.bytes / 1_000_000));
      return;
    }
    setSending(true);
    const refused = await sendImage(course.id, file, alt).catch(() => texts.failed);
    setSending(false);
    setFault(refused ?? undefined);
    if (refused !== null) return;
    setFile(null);
    await client.invalidateQueries();
    done(texts.uploaded);
  };
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setFault(undefined);
    void upload();
  };

  return (
    <Card title={texts.image}>
      <form className="ui-form" noValidate onSubmit={send}>
        {course.image !== null && <Picture {...course.image} />}
        <FileField
          label={texts.imageFile}
          chooseLabel={texts.choose}
          hint={texts.imageHint}
          accept="image/png,image/jpeg,image/webp"
          error={fault}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        {languages.map((language) => (
          <TextField
            key={language}
            label={texts.inLanguage(texts.alt, texts.language[language])}
            description={language === 'nb' ? texts.altHelp : undefined}
            value={alt[language]}
            lang={language}
            onChange={(event) => setAlt({ ...alt, [language]: event.target.value })}
          />
        ))}
        <Stack direction="row" gap="sm">
          <Button type="submit" variant="secondary" loading={sending || describe.pending}>
            {course.image !== null && file === null ? texts.saveAlt : texts.upload}
          </Button>
          {course.image !== null && (
            <Button
              variant="tertiary"
              tone="danger"
              loading={remove.pending}
              onClick={() => remove.run({ courseId: course.id })}
            >
              {texts.removeImage}
            </Button>
          )}
        </Stack>
      </form>
    </Card>
  );
}
