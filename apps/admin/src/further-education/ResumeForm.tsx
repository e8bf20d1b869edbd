import type { ReactElement } from 'react';
import { ResumeStudy } from '@kompetanse/contract/admin';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';
import { PlainStep } from './PlainStep.tsx';

/** A deferred study goes on from today; no new start. */
export function ResumeForm({ application }: { readonly application: Application }): ReactElement {
  const texts = useTexts().t.furtherEducation.resume;
  return <PlainStep document={ResumeStudy} applicationId={application.id} texts={{ ...texts, next: texts.explain }} />;
}
