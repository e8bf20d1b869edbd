import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusIcon, TasklistIcon } from '@navikt/aksel-icons';
import { Button, EmptyState, Stack, focusOn } from '@kompetanse/ui';
import { MyGap } from '../gap/MyGap.tsx';
import { MyRenewals } from '../renewal/MyRenewals.tsx';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { CompetenceCard } from './CompetenceCard.tsx';
import { CompetenceEntry } from './CompetenceEntry.tsx';
import { myCompetenceQuery, type Held } from './competence-queries.ts';
import './competence.css';

/** What is asked of me, and what I have: told by me, proven by a certificate, completed as a study. */
export function MyCompetence(): ReactElement {
  const { competence: texts } = useTexts();
  const all = useQuery(myCompetenceQuery);
  const [open, setOpen] = useState<Held | { readonly add: string } | null>(null);
  const [times, setTimes] = useState(0);
  const add = (competenceId: string): void => {
    setOpen({ add: competenceId });
    setTimes(times + 1);
    focusOn('competence-entry');
  };
  return (
    <>
      <MyRenewals />
      <MyGap onAdd={add} />
      <Stack as="section">
        <h2 id="my-competence" tabIndex={-1}>
          {texts.list}
        </h2>
        {open === null && (
          <p className="ui-no-print">
            <Button icon={<PlusIcon aria-hidden fontSize="1.25rem" />} onClick={() => add('')}>
              {texts.add}
            </Button>
          </p>
        )}
        {open !== null && (
          <div id="competence-entry" tabIndex={-1}>
            <CompetenceEntry
              key={'add' in open ? `${open.add} ${times}` : open.id}
              held={'add' in open ? null : open}
              competenceId={'add' in open ? open.add : ''}
              onDone={() => setOpen(null)}
            />
          </div>
        )}
        <Loaded query={all} shape="tiles" count={2}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState level={3} icon={<TasklistIcon />} title={texts.none} text={texts.noneText} />
            ) : (
              <ul className="competence-list">
                {found.map((held) => (
                  <li key={held.id + held.competence.id}>
                    <CompetenceCard held={held} onChange={() => setOpen(held)} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}
