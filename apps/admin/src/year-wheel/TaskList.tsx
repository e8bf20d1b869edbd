import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { TaskButtons } from './TaskButtons.tsx';
import type { Task, TaskGroup } from './wheel-groups.ts';

interface TaskListProps {
  readonly groups: readonly TaskGroup[];
}

/** What is to be done, day by day; the same for several units folded together. */
export function TaskList({ groups }: TaskListProps): ReactElement {
  return (
    <ul className="wheel-list">
      {groups.map((group) => (
        <li key={group.key}>
          <Group group={group} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group }: { readonly group: TaskGroup }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.yearWheel;
  const { name, dueOn, tasks, open } = group;
  const [only] = tasks;
  return (
    <>
      <div className="wheel-list__head">
        <time dateTime={dueOn}>{format.day(dueOn)}</time>
        <strong>{name}</strong>
        {only?.schoolYear != null && <span className="quiet">{texts.round(only.schoolYear)}</span>}
      </div>
      {tasks.length === 1 && only !== undefined ? (
        <OneTask task={only} />
      ) : (
        <details open={tasks.some(({ mine }) => mine)}>
          <summary>{texts.units(tasks.length - open, tasks.length)}</summary>
          <ul className="wheel-list__units">
            {tasks.map((task) => (
              <li key={task.id}>
                <OneTask task={task} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneTask({ task }: { readonly task: Task }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.yearWheel;
  const { state, late, daysLeft, unit, owners, doneBy, doneAt, note, escalatesOn, mine, mayDo, screen } = task;
  const who = owners.map(({ person, actsFor }) =>
    actsFor === null ? person.name : texts.deputy(person.name, actsFor.name),
  );
  const done =
    doneAt === null
      ? ''
      : texts.doneBy(format.date(format.dayOf(doneAt)), doneBy === null ? texts.itself : doneBy.name);
  const about = [
    unit?.name ?? '',
    who.length === 0 ? texts.nobody : texts.ownedBy(who.join(', ')),
    done,
    note ?? '',
    late && escalatesOn !== null ? texts.escalates(format.day(escalatesOn)) : '',
  ].filter(Boolean);
  return (
    <div className="wheel-task">
      <div className="wheel-task__words">
        <span>
          <StatusBadge tone={late ? 'danger' : state === 'OPEN' ? (mine ? 'info' : 'neutral') : 'success'}>
            {state === 'OPEN' ? texts.left(daysLeft) : words.wheelTaskState[state]}
          </StatusBadge>{' '}
          {mine && state === 'OPEN' && <span>{texts.mine}</span>}
        </span>
        <span className="quiet">{about.join(' · ')}</span>
      </div>
      {mayDo && (
        <div className="wheel-task__buttons ui-no-print">
          {state === 'OPEN' && (
            <Link to={screen} aria-label={texts.goFor(task.name)}>
              {texts.go}
            </Link>
          )}
          <TaskButtons task={task} />
        </div>
      )}
    </div>
  );
}
