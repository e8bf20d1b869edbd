import { Link } from '@tanstack/react-router';
import type { Column } from '@kompetanse/ui';

/** An application as a list names it. */
interface Named {
  readonly id: string;
  readonly person: { readonly name: string };
  readonly unit: { readonly name: string };
  readonly study: string;
  readonly institution: string;
}

/** Who, where and what: the first columns of every list of applications and studies, with the way to the case. */
export function caseColumns<Line extends Named>(
  texts: Readonly<Record<'person' | 'unit' | 'study', string>>,
): Column<Line>[] {
  return [
    {
      id: 'person',
      heading: texts.person,
      rowHeading: true,
      cell: ({ id, person }) => (
        <Link to="/videreutdanning/$applicationId" params={{ applicationId: id }}>
          {person.name}
        </Link>
      ),
      sortBy: ({ person }) => person.name,
    },
    { id: 'unit', heading: texts.unit, cell: ({ unit }) => unit.name, sortBy: ({ unit }) => unit.name },
    {
      id: 'study',
      heading: texts.study,
      cell: ({ study, institution }) => (
        <span className="stacked">
          {study}
          <span className="quiet">{institution}</span>
        </span>
      ),
      sortBy: ({ study }) => study,
    },
  ];
}
