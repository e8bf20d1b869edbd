import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import type { PeopleSearch } from './search.ts';
import type { UnitNode } from './unit-tree.ts';
import './organisation.css';

interface UnitTreeProps {
  readonly trees: readonly UnitNode[];
  readonly search: PeopleSearch;
}

/** Every unit with how many work there; choosing one narrows the list of people. */
export function UnitTree({ trees, search }: UnitTreeProps): ReactElement {
  const { t } = useTexts();
  const texts = t.organisation;
  return (
    <nav className="unit-tree" aria-label={texts.units}>
      <h2 className="unit-tree__title">{texts.unitsTitle}</h2>
      <ul>
        <li>
          <Link
            to="/folk"
            search={{ ...search, enhet: undefined }}
            replace
            resetScroll={false}
            activeOptions={{ exact: true, explicitUndefined: true }}
            aria-current={search.enhet === undefined ? 'true' : undefined}
          >
            {texts.allUnits}
          </Link>
        </li>
      </ul>
      <Branch nodes={trees} search={search} />
    </nav>
  );
}

function Branch({
  nodes,
  search,
}: {
  readonly nodes: readonly UnitNode[];
  readonly search: PeopleSearch;
}): ReactElement {
  const { t, format } = useTexts();
  const texts = t.organisation;
  return (
    <ul>
      {nodes.map(({ unit, below, staff }) => (
        <li key={unit.id}>
          <Link
            to="/folk"
            search={{ ...search, enhet: unit.id }}
            replace
            resetScroll={false}
            aria-current={search.enhet === unit.id ? 'true' : undefined}
          >
            <span>
              {unit.name}
              {unit.ownership === 'PRIVATE' && <span className="quiet"> ({texts.private})</span>}
            </span>
            <span className="quiet ui-number">
              <span aria-hidden="true">{format.number(staff)}</span>
              <span className="ui-visually-hidden">{texts.staffCount(format.number(staff))}</span>
            </span>
          </Link>
          {below.length > 0 && <Branch nodes={below} search={search} />}
        </li>
      ))}
    </ul>
  );
}
