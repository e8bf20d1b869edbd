import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { BulletListIcon, CalendarIcon } from '@navikt/aksel-icons';
import { useTexts } from '../shell/language.ts';
import { readCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts';

/** The catalogue as a list or a calendar; both are addresses. */
export function ViewSwitch({ search }: { readonly search: CatalogueSearch }): ReactElement {
  const { catalogue } = useTexts();
  const views = [
    { vis: undefined, label: catalogue.list, icon: <BulletListIcon aria-hidden /> },
    { vis: 'kalender', label: catalogue.calendar, icon: <CalendarIcon aria-hidden /> },
  ] as const;
  return (
    <nav className="courses-views" aria-label={catalogue.view}>
      {views.map(({ vis, label, icon }) => (
        <Link
          key={label}
          to="/kurs"
          search={(old) => readCatalogueSearch({ ...old, vis })}
          resetScroll={false}
          className="courses-views__link"
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={search.vis === vis ? 'page' : undefined}
        >
          {icon}
          {label}
        </Link>
      ))}
    </nav>
  );
}
