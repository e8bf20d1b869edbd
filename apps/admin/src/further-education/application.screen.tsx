import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Application as ApplicationDocument } from '@kompetanse/contract/admin';
import { Card, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import type { Application } from './application.ts';
import { AdmissionForm } from './AdmissionForm.tsx';
import { ApplicationFacts } from './ApplicationFacts.tsx';
import { ApplicationFiles } from './ApplicationFiles.tsx';
import { ApplicationHistory } from './ApplicationHistory.tsx';
import { ApplicationLetters } from './ApplicationLetters.tsx';
import { ApplicationState } from './ApplicationState.tsx';
import { AskedOfStudy } from './AskedOfStudy.tsx';
import { CorrectStartForm } from './CorrectStartForm.tsx';
import { DecideForm } from './DecideForm.tsx';
import { DeferForm } from './DeferForm.tsx';
import { DecisionList } from './DecisionList.tsx';
import { FundingForm } from './FundingForm.tsx';
import { RecommendForm } from './RecommendForm.tsx';
import { ResumeForm } from './ResumeForm.tsx';
import { ReturnButton } from './ReturnButton.tsx';
import { StandDownButton } from './StandDownButton.tsx';
import { StandDownList } from './StandDownList.tsx';
import { StartForm } from './StartForm.tsx';
import { AimCard } from '../studies/AimCard.tsx';
import { BindingCard } from '../studies/BindingCard.tsx';
import { CompleteForm, DropOutForm } from '../studies/EndStudyForms.tsx';
import { StudyCard } from '../studies/StudyCard.tsx';
import './further-education.css';

const route = getRouteApi('/videreutdanning/$applicationId');

/** One application: what is asked for, why, what has been answered, and what the viewer can do now. */
export function ApplicationScreen(): ReactElement {
  const { applicationId } = route.useParams();
  const { t } = useTexts();
  const query = useQuery(queryOf(ApplicationDocument, { id: applicationId }));
  const application = query.data?.application;
  usePageTitle(application ? `${application.person.name}, ${application.study}` : undefined);
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="text" count={3} label={t.shell.loading} />
          <LoadingSkeleton shape="cards" count={2} label={t.shell.loading} />
        </Page>
      }
    >
      {(found) => (found.application ? <ApplicationContent application={found.application} /> : <NotFound />)}
    </Loaded>
  );
}

function ApplicationContent({ application }: { readonly application: Application }): ReactElement {
  const { t } = useTexts();
  const texts = t.furtherEducation;
  const { person, unit, study, actions, motivation } = application;
  return (
    <Page>
      <PageHeading
        title={study}
        lead={[person.name, person.title, unit.name].filter(Boolean).join(', ')}
        back={<Link to="/videreutdanning">{texts.back}</Link>}
        marks={<ApplicationState state={application.state} />}
      />
      <div className="application-layout">
        <Stack gap="lg">
          <StandDownList application={application} />
          <AskedOfStudy application={application} />
          {actions.includes('RECOMMEND') && <RecommendForm application={application} />}
          {actions.includes('DECIDE') && <DecideForm application={application} />}
          {(actions.includes('RETURN') || actions.includes('STAND_DOWN')) && (
            <Stack direction="row" gap="sm">
              {actions.includes('RETURN') && <ReturnButton applicationId={application.id} />}
              {actions.includes('STAND_DOWN') && <StandDownButton applicationId={application.id} />}
            </Stack>
          )}
          {actions.includes('TELL_FUNDING') && <FundingForm application={application} />}
          {actions.includes('TELL_ADMISSION') && <AdmissionForm application={application} />}
          {actions.includes('RESUME') && <ResumeForm application={application} />}
          {actions.includes('START') && <StartForm application={application} />}
          {actions.includes('COMPLETE') && application.semesters.length > 0 && application.standing.missing === 0 && (
            <CompleteForm application={application} />
          )}
          <StudyCard application={application} />
          <BindingCard application={application} />
          <AimCard application={application} />
          <ApplicationFacts application={application} />
          <Card title={texts.motivation}>
            <p className="motivation">{motivation}</p>
          </Card>
          <ApplicationFiles files={application.files} />
          <ApplicationLetters letters={application.letters} />
          <Card title={texts.decisions}>
            <DecisionList application={application} />
          </Card>
          {actions.includes('DEFER') && <DeferForm application={application} />}
          {actions.includes('CORRECT_START') && <CorrectStartForm application={application} />}
          {actions.includes('DROP_OUT') && <DropOutForm application={application} />}
        </Stack>
        <Card title={texts.history}>
          <ApplicationHistory application={application} />
        </Card>
      </div>
    </Page>
  );
}
