import type { ReactElement } from 'react';
import { ConfirmOwnWork } from '@kompetanse/contract/admin';
import { Card, CheckboxField, Notice } from '@kompetanse/ui';
import type { Run } from '../enrolment/run.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds, useViewer } from '../shell/viewer.ts';
import './attendance.css';

/** Who has done their own work, where the course asks for it; nothing else. Nobody says so of themselves. */
export function OwnWorkCard({ run }: { readonly run: Run }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.attendance.completion;
  const self = useViewer().person.id;
  const mayConfirm = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER');
  const confirm = useChange(ConfirmOwnWork);
  const people = run.participants.filter(({ state }) => state === 'ENROLLED');
  if (run.course.completionRule.ownWorkHours === null || people.length === 0) return null;
  return (
    <Card title={texts.ownWorkTitle}>
      <p className="quiet">
        {texts.ownWorkDone(people.filter(({ ownWorkDone }) => ownWorkDone).length, people.length)}
      </p>
      {confirm.error !== undefined && (
        <Notice tone="danger" role="alert">
          {confirm.error}
        </Notice>
      )}
      <fieldset className="own-work">
        <legend>{texts.ownWorkConfirm}</legend>
        {people.map(({ id, person, ownWorkDone }) => (
          <CheckboxField
            key={id}
            label={person.name}
            checked={ownWorkDone}
            disabled={!mayConfirm || person.id === self}
            onChange={({ target }) => confirm.run({ enrolmentId: id, done: target.checked })}
          />
        ))}
      </fieldset>
    </Card>
  );
}
