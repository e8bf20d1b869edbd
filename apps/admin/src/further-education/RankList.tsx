import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { Button, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { ApplicationState } from './ApplicationState.tsx';
import { costOf, moved, runningSums, type Ranked } from './ranking.ts';

interface RankListProps {
  readonly list: readonly Ranked[];
  readonly budgetNok: number;
  readonly onOrder: (list: readonly Ranked[]) => void;
}

/** Applications in the owner's order: dragged, or moved with buttons; what each place costs stands beside it. */
export function RankList({ list, budgetNok, onOrder }: RankListProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.ranking;
  const [dragged, setDragged] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const sums = runningSums(list, budgetNok);

  const move = (from: number, to: number): void => {
    const next = moved(list, from, to);
    if (next === list) return;
    onOrder(next);
    setTold(texts.moved(list[from]?.person.name ?? '', to + 1, list.length));
  };
  return (
    <>
      <ol className="rank-list" aria-label={texts.list}>
        {list.map((one, index) => {
          const word = one.decisions.find(({ level }) => level === 'UNIT');
          return (
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a shortcut; the buttons of each row do the same
            <li
              key={one.id}
              draggable
              data-dragged={dragged === index || undefined}
              data-over={sums[index]?.over || undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(index);
              }}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, index);
              }}
              onDragEnd={() => setDragged(null)}
            >
              <span className="rank-list__no">{index + 1}</span>
              <span className="rank-list__who">
                <Link to="/videreutdanning/$applicationId" params={{ applicationId: one.id }}>
                  {one.person.name}
                </Link>
                <span className="quiet">
                  {one.unit.name}. {one.study}, {one.institution}
                </span>
                <span className="rank-list__marks">
                  <ApplicationState state={one.state} />
                  {word?.outcome === 'NO' && one.state !== 'NOT_RECOMMENDED' && (
                    <StatusBadge tone="warning">{t.furtherEducation.outcome.UNIT_NO}</StatusBadge>
                  )}
                  {sums[index]?.over && <StatusBadge tone="danger">{texts.over}</StatusBadge>}
                </span>
              </span>
              <span className="rank-list__cost">
                <span>
                  {format.kroner(costOf(one))}, {words.fundingScheme[one.schemeWish]}
                </span>
                <span className="quiet">{texts.sum(format.kroner(sums[index]?.sum ?? 0))}</span>
              </span>
              <span className="rank-list__moves ui-no-print">
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={texts.up(one.person.name)}
                  aria-disabled={index === 0 || undefined}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUpIcon aria-hidden fontSize="1.25rem" />
                </Button>
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={texts.down(one.person.name)}
                  aria-disabled={index === list.length - 1 || undefined}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDownIcon aria-hidden fontSize="1.25rem" />
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="ui-visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
