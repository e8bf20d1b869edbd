import { useState, type ReactElement } from 'react';
import { RemoveMyCompetence } from '@kompetanse/contract/portal';
import { Button, Card, ConfirmDialog, DefinitionList, StatusBadge, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Held } from './competence-queries.ts';

const stateTone = { UNVERIFIED: 'neutral', VERIFIED: 'success', REFUSED: 'danger' } as const;
const standingTone = { VALID: 'success', EXPIRES_SOON: 'warning', EXPIRED: 'danger' } as const;

interface CompetenceCardProps {
  readonly held: Held;
  readonly onChange: () => void;
}

/** One competence: where it comes from, whether it is verified, how long it holds. */
export function CompetenceCard({ held, onChange }: CompetenceCardProps): ReactElement {
  const { competence: texts, words } = useTexts();
  const format = useFormat();
  const { standing, state, source } = held;
  const late = state === 'VERIFIED' && standing !== 'VALID';
  const own = source === 'SELF' && state !== 'VERIFIED';
  const items = [
    { term: texts.source, value: words.competenceSource[source] },
    ...(held.level === null ? [] : [{ term: texts.level, value: texts.levels[held.level as 1 | 2 | 3 | 4] }]),
    ...(held.credits === null ? [] : [{ term: texts.credits, value: format.number(held.credits) }]),
    { term: texts.obtainedOn, value: format.date(held.obtainedOn) },
    ...(held.expiresOn === null ? [] : [{ term: texts.expiresOn, value: format.date(held.expiresOn) }]),
    ...(held.note === '' ? [] : [{ term: texts.noteOf[source], value: held.note }]),
    ...(held.verifiedBy === null ? [] : [{ term: texts.verifiedBy, value: held.verifiedBy.name }]),
    ...(source === 'IMPORT' ? [{ term: texts.verifiedBy, value: texts.verifiedByFile }] : []),
  ];
  return (
    <Card
      as="article"
      level={3}
      title={held.competence.name}
      actions={
        <StatusBadge tone={late ? standingTone[standing] : stateTone[state]}>
          {late ? words.competenceStanding[standing] : words.recordState[state]}
        </StatusBadge>
      }
    >
      <DefinitionList layout="column" items={items} />
      {held.refuseReason !== null && <p>{texts.refusedBecause(held.refuseReason)}</p>}
      {own && (
        <p className="competence-actions ui-no-print">
          <Button variant="secondary" size="sm" onClick={onChange} aria-label={texts.changeOne(held.competence.name)}>
            {texts.change}
          </Button>
          <RemoveButton held={held} />
        </p>
      )}
    </Card>
  );
}

function RemoveButton({ held }: { readonly held: Held }): ReactElement {
  const { competence: texts } = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { act, acting, no, forget } = useAct(RemoveMyCompetence, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.removed });
    focusOn('my-competence');
  });
  const { name } = held.competence;
  return (
    <>
      <Button
        variant="tertiary"
        tone="danger"
        size="sm"
        aria-label={texts.removeOne(name)}
        onClick={() => setAsking(true)}
      >
        {texts.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.removeTitle(name)}
        consequence={texts.removeText}
        confirmLabel={texts.remove}
        cancelLabel={texts.cancel}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({ recordId: held.id })}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </>
  );
}
