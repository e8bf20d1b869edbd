import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { NotePencilIcon } from '@navikt/aksel-icons';
import { useTexts } from '../shell/language.tsx';
import { TaskCard } from './TaskCard.tsx';
import type { Today } from './use-today.ts';

/** More than this are left to their own screen. */
const most = 5;

/** Own work that waits to be read. */
export function OwnWorkTasks({ works }: { readonly works: Today['ownWork'] }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.today.ownWork;
  return (
    <TaskCard
      title={texts.title}
      icon={<NotePencilIcon aria-hidden fontSize="1.5rem" />}
      all={works.length > most ? <Link to="/program/eget-arbeid">{t.today.all(works.length)}</Link> : undefined}
      tasks={works.slice(0, most).map(({ id, person, title, minutes }) => ({
        id,
        title: person.name,
        text: texts.row(title, format.hours(minutes / 60)),
        link: (
          <Link to="/program/eget-arbeid" aria-label={texts.actionFor(title, person.name)}>
            {texts.action}
          </Link>
        ),
      }))}
    />
  );
}
