import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { NameRenewalCourse, RenewalCourseChoices, type CompetenceTextFragment } from '@kompetanse/contract/admin';
import { Button, Card, SelectField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';

/** The shorter course that renews a competence and does not give it. */
export function RenewalCourseForm({ competence }: { readonly competence: CompetenceTextFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.renewal;
  const toast = useToast();
  const { data } = useQuery(queryOf(RenewalCourseChoices, {}));
  const [courseId, setCourseId] = useState(competence.renewalCourse?.id ?? '');
  const name = useChange(NameRenewalCourse, (saved) => toast({ tone: 'success', text: texts.savedCourse(saved.name) }));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    name.run({ competenceId: competence.id, courseId: courseId || null });
  };
  return (
    <Card title={texts.courseTitle(competence.name)}>
      <form className="ui-form" noValidate onSubmit={send}>
        <p>{texts.courseLead}</p>
        <SelectField
          label={texts.course}
          width="auto"
          placeholder={texts.none}
          value={courseId}
          error={name.error}
          options={(data?.courses.courses ?? []).map(({ id, title }) => ({ value: id, label: title.nb }))}
          onChange={({ target }) => setCourseId(target.value)}
        />
        <div className="table-actions">
          <Button type="submit" variant="secondary" loading={name.pending}>
            {texts.saveCourse}
          </Button>
        </div>
      </form>
    </Card>
  );
}
