import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DecideApplication } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, Notice } from '@kompetanse/ui';
import { outcomeOf } from '../shell/change.ts';
import { focusResult } from '../shell/focus.ts';
import { useTexts } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';
import { costOf, type Ranked } from './ranking.ts';

interface GrantButtonProps {
  /** In the order they are granted; each as it was asked for. */
  readonly chosen: readonly Ranked[];
  /** The order on screen is not kept yet. */
  readonly unsaved: boolean;
}

interface Told {
  readonly done: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
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
    const failed: { name: string; why: string }[] = [];
    for (const { id, person, schemeWish, costNok } of chosen) {
      const answer = { applicationId: id, approve: true, scheme: schemeWish, grantedNok: costNok };
      try {
        outcomeOf(await askInPageLanguage(DecideApplication, { ...answer, reason: null, overBudgetReason: null }));
      } catch (error) {
        failed.push({ name: person.name, why: error instanceof Error ? error.message : t.shell.failure.notSaved });
      }
    }
    setTold({ done: chosen.length - failed.length, failed });
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
      {told !== null && (
        <div id="granted" tabIndex={-1}>
          <Notice tone={told.failed.length === 0 ? 'success' : 'warning'} title={texts.granted(told.done)}>
            {told.failed.length > 0 && (
              <ul>
                {told.failed.map(({ name, why }) => (
                  <li key={name}>{texts.notGranted(name, why)}</li>
                ))}
              </ul>
            )}
          </Notice>
        </div>
      )}
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
