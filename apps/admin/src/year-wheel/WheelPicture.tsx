import type { ReactElement } from 'react';
import { useTexts } from '../shell/language.tsx';
import { angleOf, type TaskGroup } from './wheel-groups.ts';

const SIZE = 400;
const MIDDLE = SIZE / 2;
const OUTER = 188;
const RING = 140;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

function at(angle: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: MIDDLE + Math.sin(angle) * radius, y: MIDDLE - Math.cos(angle) * radius };
}

interface WheelPictureProps {
  readonly year: number;
  readonly today: string;
  readonly groups: readonly TaskGroup[];
}

/** The year as a wheel. Only to be seen: everything it shows stands in the list beside it. */
export function WheelPicture({ year, today, groups }: WheelPictureProps): ReactElement {
  const { format } = useTexts();
  const now = today.startsWith(String(year)) ? at(angleOf(today), OUTER) : null;
  return (
    <svg className="wheel-picture ui-no-print" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
      <circle className="wheel-picture__rim" cx={MIDDLE} cy={MIDDLE} r={OUTER} />
      <circle className="wheel-picture__rim" cx={MIDDLE} cy={MIDDLE} r={RING - 28} />
      {months.map((month) => {
        const first = angleOf(`${year}-${month}-01`);
        const [from, to, name] = [
          at(first, RING - 28),
          at(first, OUTER),
          at(angleOf(`${year}-${month}-15`), OUTER - 18),
        ];
        return (
          <g key={month}>
            <line className="wheel-picture__month" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <text className="wheel-picture__name" x={name.x} y={name.y}>
              {format.month(`${year}-${month}-15`).slice(0, 3)}
            </text>
          </g>
        );
      })}
      {now !== null && <line className="wheel-picture__today" x1={MIDDLE} y1={MIDDLE} x2={now.x} y2={now.y} />}
      {groups.map(({ key, dueOn, open, late }, index) => {
        // Two of the same time of year stand beside each other, not on top.
        const { x, y } = at(angleOf(dueOn), RING - (index % 2) * 14);
        return (
          <circle
            key={key}
            className="wheel-picture__task"
            data-state={late ? 'late' : open > 0 ? 'open' : 'done'}
            cx={x}
            cy={y}
            r={8}
          />
        );
      })}
      <text className="wheel-picture__year" x={MIDDLE} y={MIDDLE}>
        {year}
      </text>
    </svg>
  );
}
