import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DecideApplication } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, focusResult } from '@kompetanse/ui';
import { outcomeOf } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';
import { oneByOne, type Told } from './one-by-one.ts';
import { costOf, type Ranked } from './ranking.ts';
import { ToldNotice } from './ToldNotice.tsx';

interface GrantButtonProps {
  /** In the order they are granted; each as it was asked for. */
  readonly chosen: readonly Ranked[];
  /** The order on screen is not kept yet. */
  readonly unsaved: boolean;
}

/** One yes to all the budget reaches, each by itself; says before what it costs, and after what did not go through. */
export function GrantButton({ chosen, unsaved }: GrantButtonProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.ranking;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const sum = chosen.reduce((total, one) => total + costOf(one), 0);

  const grant = async (): Promise<void> => {
    setWorking(true);
    const answer = async ({ id, schemeWish, costNok }: Ranked): Promise<unknown> => {
      const yes = { applicationId: id, approve: true, scheme: schemeWish, grantedNok: costNok };
      return outcomeOf(await askInPageLanguage(DecideApplication, { ...yes, reason: null, overBudgetReason: null }));
    };
    setTold(await oneByOne(chosen, answer, t.shell.failure.notSaved));
    setWorking(false);
    setAsking(false);
    await client.invalidateQueries();
    focusResult('#granted');
  };
  return (
    <>
      <Button variant="secondary" disabled={chosen.length === 0 || unsaved} onClick={() => setAsking(true)}>
        {texts.grant(chosen.length)}
      </Button>
      {unsaved && chosen.length > 0 && <span className="quiet">{texts.saveFirst}</span>}
      {told !== null && <ToldNotice id="granted" title={texts.granted(told.done)} told={told} />}
      <ConfirmDialog
        open={asking}
        title={texts.grantTitle(chosen.length)}
        consequence={
          <>
            <p>{texts.grantText(format.kroner(sum))}</p>
            <ul>
              {chosen.map((one) => (
                <li key={one.id}>{texts.grantLine(one.person.name, format.kroner(costOf(one)))}</li>
              ))}
            </ul>
          </>
        }
        confirmLabel={texts.grant(chosen.length)}
        cancelLabel={t.shell.cancel}
        loading={working}
        onConfirm={() => void grant()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
