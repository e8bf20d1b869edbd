import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DecideApplication } from '@kompetanse/contract/admin';
import { Button, Card, CheckboxGroup, ConfirmDialog, focusResult } from '@kompetanse/ui';
import { outcomeOf } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';
import { oneByOne, type Told } from './one-by-one.ts';
import type { Ranked } from './ranking.ts';
import { reasonMost } from './reason.ts';
import { ToldNotice } from './ToldNotice.tsx';

interface RefuseManyProps {
  /** Those that wait for an answer, in the order on screen. */
  readonly waiting: readonly Ranked[];
}

/** One no to many for the same reason, each with a letter of its own. Who needs a reason of their own is answered on their page. */
export function RefuseMany({ waiting }: RefuseManyProps): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.ranking.refuse;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const list = waiting.filter(({ id }) => chosen.includes(id));

  const refuse = async (reason: string): Promise<void> => {
    setWorking(true);
    const no = { approve: false, scheme: null, grantedNok: null, overBudgetReason: null, reason };
    const answer = async ({ id }: Ranked): Promise<unknown> =>
      outcomeOf(await askInPageLanguage(DecideApplication, { applicationId: id, ...no }));
    const answered = await oneByOne(list, answer, t.shell.failure.notSaved);
    await client.invalidateQueries();
    setTold(answered);
    setChosen([]);
    setWorking(false);
    setAsking(false);
    focusResult('#refused');
  };
  if (waiting.length === 0 && told === null) return null;
  return (
    <Card title={texts.title}>
      {told !== null && <ToldNotice id="refused" title={texts.done(told.done)} told={told} />}
      {waiting.length > 0 && (
        <div className="ui-form ui-no-print">
          <p>{texts.text}</p>
          <CheckboxGroup
            name="refused"
            label={texts.choose}
            choices={waiting.map((one) => ({
              value: one.id,
              label: `${one.person.name}, ${one.study}`,
              description: `${one.unit.name}. ${format.kroner(one.costNok)}`,
            }))}
            values={chosen}
            onChange={setChosen}
          />
          <div>
            <Button
              variant="secondary"
              tone="danger"
              disabled={list.length === 0}
              onClick={() => {
                setTold(null);
                setAsking(true);
              }}
            >
              {texts.send(list.length)}
            </Button>
          </div>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.ask(list.length)}
        consequence={
          <>
            <p>{texts.consequence}</p>
            <ul>
              {list.map(({ id, person }) => (
                <li key={id}>{person.name}</li>
              ))}
            </ul>
          </>
        }
        reason={{
          label: texts.reason,
          description: texts.reasonHelp,
          missing: t.furtherEducation.reasonMissing,
          maxLength: reasonMost,
        }}
        confirmLabel={texts.send(list.length)}
        cancelLabel={t.shell.cancel}
        loading={working}
        onConfirm={(reason) => void refuse(reason)}
        onCancel={() => setAsking(false)}
      />
    </Card>
  );
}
