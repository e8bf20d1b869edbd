import type { ReactElement, ReactNode } from 'react';
import { Button, Card } from '@kompetanse/ui';
import './today.css';

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** A link element to where it is done, named for those who hear it alone. */
  readonly link: ReactElement<{ className?: string }>;
  /** What can be done at once. */
  readonly action?: ReactNode;
}

interface TaskCardProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly tasks: readonly Task[];
  /** A link element to all of them, when not all are here. */
  readonly all?: ReactElement | undefined;
}

/** One kind of thing that waits, each with the way to where it is done; nothing when none waits. */
export function TaskCard({ title, icon, tasks, all }: TaskCardProps): ReactElement | null {
  if (tasks.length === 0) return null;
  return (
    <Card
      title={
        <span className="task-heading">
          {icon}
          {title}
        </span>
      }
      actions={all}
    >
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <div className="tasks__words">
              <strong>{task.title}</strong>
              <span className="quiet">{task.text}</span>
            </div>
            <div className="tasks__buttons">
              <Button asChild variant="secondary" size="sm">
                {task.link}
              </Button>
              {task.action}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
