import { useEffect, useState, type ReactElement } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { WithdrawApplication } from '@kompetanse/contract/portal';
import { Button, Card, ConfirmDialog, DefinitionList, StatusBadge, Timeline, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Admission } from './Admission.tsx';
import { AskOfStudy } from './AskOfStudy.tsx';
import type { Application } from './application-queries.ts';
import { FileList } from './FileList.tsx';
import { LetterList } from './LetterList.tsx';
import { SentBack } from './SentBack.tsx';
import { MyStudy } from '../studies/MyStudy.tsx';
import { applicationSteps, applicationTone } from './application-steps.ts';

/** One application: its state, its way so far and onwards, what was written, and the way out. */
export function ApplicationCard({ application }: { readonly application: Application }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { files, mend, mine, stepStates } = texts.furtherEducation;
  const id = `application-${application.id}`;
  // Sent here by the form: the new application is the result, so it gets the focus.
  const arrived = useLocation({ select: ({ hash }) => hash === id });
  useEffect(() => {
    if (arrived) focusOn(id);
  }, [arrived, id]);
  return (
    <Card as="article" className="further-education-application">
      <div className="further-education-application__head" id={id} tabIndex={-1}>
        <div>
          <h3>{application.study}</h3>
          <p className="portal-quiet">
            {application.institution} · {mine.credits(format.number(application.credits))}
          </p>
        </div>
        <StatusBadge tone={applicationTone(application.state)}>
          <strong>{texts.words.applicationState[application.state]}</strong>
        </StatusBadge>
      </div>
      {application.actions.includes('RESEND') && (
        <>
          <SentBack application={application} />
          <p>
            <Button asChild>
              <Link to="/videreutdanning/$applicationId/rett" params={{ applicationId: application.id }}>
                {mend.action}
              </Link>
            </Button>
          </p>
        </>
      )}
      <LetterList letters={application.letters} />
      <MyStudy application={application} />
      <Timeline
        label={mine.steps}
        steps={applicationSteps(application, texts, format).map((step) => ({
          ...step,
          stateLabel: stepStates[step.state],
        }))}
      />
      <details className="further-education-sent">
        <summary>{mine.sent}</summary>
        <Sent application={application} />
        <FileList files={application.files} label={files.list} />
      </details>
      {application.actions.includes('TELL_ADMISSION') && <Admission application={application} resultId={id} />}
      {application.actions.includes('ASK') && <AskOfStudy application={application} resultId={id} />}
      {application.actions.includes('WITHDRAW') && <Withdraw application={application} resultId={id} />}
    </Card>
  );
}

function Sent({ application }: { readonly application: Application }): ReactElement {
  const { furtherEducation, words } = useTexts();
  const { mine } = furtherEducation;
  const format = useFormat();
  const { chosenScheme, schemeWish, secondSchemeWish, leavePercent, terms } = application;
  return (
    <DefinitionList
      items={[
        { term: mine.area, value: words.subjectArea[application.subjectArea] },
        { term: mine.period, value: format.dayRange(application.startsOn, application.endsOn) },
        { term: mine.scheme, value: words.fundingScheme[schemeWish] },
        ...(secondSchemeWish ? [{ term: mine.second, value: words.fundingScheme[secondSchemeWish] }] : []),
        ...(leavePercent === null ? [] : [{ term: mine.leave, value: format.percent(leavePercent / 100) }]),
        ...(terms === null ? [] : [{ term: mine.terms, value: format.number(terms) }]),
        ...(chosenScheme ? [{ term: mine.chosen, value: words.fundingScheme[chosenScheme] }] : []),
        { term: mine.cost, value: format.kroner(application.costNok) },
        { term: mine.motivation, value: <span className="portal-pre">{application.motivation}</span> },
      ]}
    />
  );
}

interface WithdrawProps {
  readonly application: Application;
  readonly resultId: string;
}

function Withdraw({ application, resultId }: WithdrawProps): ReactElement {
  const { withdraw } = useTexts().furtherEducation;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { act, acting, no, forget } = useAct(WithdrawApplication, () => {
    setAsking(false);
    toast({ tone: 'success', text: withdraw.done });
    focusOn(resultId);
  });
  return (
    <div>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {withdraw.action}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={withdraw.title(application.study)}
        consequence={withdraw.consequence}
        confirmLabel={withdraw.action}
        cancelLabel={withdraw.keep}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({ applicationId: application.id })}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </div>
  );
}
