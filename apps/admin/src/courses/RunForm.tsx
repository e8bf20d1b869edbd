import { useState } from 'react';
import type { ReactElement, ReactNode, SubmitEvent } from 'react';
import type { RunChoicesQuery } from '@kompetanse/contract/admin';
import { refusalSentence } from '@kompetanse/texts';
import { Button, ErrorSummary, Notice, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { DateFields, PeopleFields, WhatFields, WhoFields } from './RunFields.tsx';
import { faultsOf, type RunDraft } from './run-form.ts';
import { SeriesTool } from './SeriesTool.tsx';
import { SessionRows } from './SessionRows.tsx';
import './runs.css';

interface RunFormProps {
  readonly start: RunDraft;
  readonly choices: RunChoicesQuery;
  /** The run has been published: it keeps its course and its sessions. */
  readonly open: boolean;
  readonly runId: string | null;
  readonly saveLabel: string;
  readonly saving: boolean;
  /** Why the API said no, and about which field. */
  readonly refusal: { readonly sentence: string; readonly field: string | undefined } | undefined;
  readonly onSave: (draft: RunDraft) => void;
}

/** A run in one page. What is typed stays, whatever is wrong with it. */
export function RunForm(props: RunFormProps): ReactElement {
  const { start, choices, open, runId, saveLabel, saving, refusal, onSave } = props;
  const { t, locale } = useTexts();
  const texts = t.runs;
  const [draft, setDraft] = useState(start);
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const told = refusal?.field === undefined ? {} : { [refusal.field]: refusal.sentence };
  const errors = { ...told, ...found };
  const change = (part: Partial<RunDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const faults = faultsOf(draft, open, new Date());
    const first = new Map<string, string>();
    for (const fault of faults) {
      const field = String(fault.facts?.['field'] ?? '');
      if (!first.has(field)) first.set(field, refusalSentence(locale, fault));
    }
    setFound(Object.fromEntries(first));
    setAttempt(attempt + 1);
    if (faults.length === 0) onSave(draft);
  };
  // Sentences about sessions say which one; the others stand under the name of their field.
  const labels: Readonly<Record<string, unknown>> = { ...texts, courseId: texts.course, hostUnitId: texts.host };
  const named = (field: string, message: string): string =>
    typeof labels[field] === 'string' ? `${labels[field]}: ${message}` : message;
  const fields = { draft, onChange: change, errors, choices, open };

  return (
    <form className="ui-form run-form" noValidate onSubmit={send}>
      <ErrorSummary
        heading={texts.summary}
        errors={Object.entries(errors).map(([field, message]) => ({ field, message: named(field, message) }))}
        attempt={attempt}
      />
      <Part title={texts.parts.what}>
        {open && <p className="quiet">{texts.editOpen}</p>}
        <WhatFields {...fields} />
      </Part>
      <Part title={texts.parts.people}>
        <PeopleFields {...fields} />
      </Part>
      {!open && (
        <Part title={texts.parts.sessions}>
          <SessionRows
            sessions={draft.sessions}
            onChange={(sessions) => change({ sessions })}
            errors={errors}
            place={draft.place}
          />
          <SeriesTool
            holidays={choices.schoolHolidays}
            place={draft.place}
            leaderIds={draft.leaders.map(({ id }) => id)}
            exceptRunId={runId}
            onAdd={(more) => change({ sessions: [...draft.sessions, ...more] })}
          />
        </Part>
      )}
      <Part title={texts.parts.dates}>
        <DateFields {...fields} />
      </Part>
      <Part title={texts.parts.who}>
        <WhoFields {...fields} />
      </Part>
      {refusal && refusal.field === undefined && (
        <Notice tone="danger" role="alert">
          {refusal.sentence}
        </Notice>
      )}
      <div>
        <Button type="submit" loading={saving}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Stack as="section" gap="md">
      <h2>{title}</h2>
      {children}
    </Stack>
  );
}
