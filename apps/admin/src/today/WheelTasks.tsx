import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useTexts } from '../shell/language.tsx';
import { TaskButtons } from '../year-wheel/TaskButtons.tsx';
import { TaskCard } from './TaskCard.tsx';
import type { Today } from './use-today.ts';

/** More than this are left to the wheel. */
const most = 5;

/** One's own tasks of the year wheel: days left, the way there, and done from the row. */
export function WheelTasks({ today }: { readonly today: Today }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.yearWheel;
  const { wheelTasks } = today;
  return (
    <TaskCard
      title={texts.mineTitle}
      icon={<CalendarIcon aria-hidden fontSize="1.5rem" />}
      all={wheelTasks.length > most ? <Link to="/arshjul">{t.today.all(wheelTasks.length)}</Link> : undefined}
      tasks={wheelTasks.slice(0, most).map((task) => ({
        id: task.id,
        title: task.unit === null ? task.name : `${task.name}, ${task.unit.name}`,
        text: `${format.weekday(task.dueOn)} · ${texts.left(task.daysLeft)}`,
        link: (
          <Link to={task.screen} aria-label={texts.goFor(task.name)}>
            {texts.go}
          </Link>
        ),
        action: <TaskButtons task={task} short />,
      }))}
    />
  );
}
