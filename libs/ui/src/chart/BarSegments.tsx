import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Segment } from './bar-layout.ts';

interface BarSegmentsProps {
  /** By category, and within it from the bottom up. */
  readonly segments: readonly Segment[];
  readonly seriesCount: number;
  readonly name: (series: number, category: number, value: number) => string;
  readonly formatNumber: (value: number) => string;
  /** The place in `segments` that is pointed at or has focus. */
  readonly onPoint: (index: number | null) => void;
}

/** The coloured parts of the bars. One of them is the chart's tab stop; arrows move it, Home and End go to the edges. */
export function BarSegments({ segments, seriesCount, name, formatNumber, onPoint }: BarSegmentsProps): ReactElement {
  const group = useRef<SVGGElement>(null);
  const [stop, setStop] = useState(0);
  const [focused, setFocused] = useState(false);
  const current = Math.min(stop, segments.length - 1);
  const ring = focused ? segments[current] : undefined;

  const move = (event: KeyboardEvent): void => {
    const next = nextStop(event.key, current, { seriesCount, count: segments.length });
    if (next === null) return;
    event.preventDefault();
    group.current?.querySelectorAll<SVGGElement>('[role="img"]')[next]?.focus();
  };

  return (
    <g ref={group}>
      {segments.map((segment, index) => (
        <g
          key={`${segment.category}-${segment.series}`}
          role="img"
          aria-label={name(segment.series, segment.category, segment.value)}
          tabIndex={index === current ? 0 : -1}
          data-color={segment.color}
          className="ui-chart__segment"
          onFocus={() => {
            setStop(index);
            setFocused(true);
            onPoint(index);
          }}
          onBlur={() => {
            setFocused(false);
            onPoint(null);
          }}
          onKeyDown={move}
          onPointerEnter={() => onPoint(index)}
          onPointerLeave={() => onPoint(null)}
        >
          <rect
            x={segment.x}
            y={segment.y}
            width={segment.width}
            height={segment.height}
            rx={Math.min(2, segment.height / 2)}
          />
          {segment.height >= 15 && segment.width >= 20 && (
            <text
              x={segment.x + segment.width / 2}
              y={segment.y + segment.height / 2}
              dy="0.35em"
              textAnchor="middle"
              aria-hidden="true"
            >
              {formatNumber(segment.value)}
            </text>
          )}
        </g>
      ))}
      {ring !== undefined && (
        <rect
          className="ui-chart__ring"
          x={ring.x - 3}
          y={ring.y - 3}
          width={ring.width + 6}
          height={ring.height + 6}
          rx={4}
          aria-hidden="true"
        />
      )}
    </g>
  );
}

interface Extent {
  readonly seriesCount: number;
  readonly count: number;
}

/** Where a key leads from a stop, or null when it leads nowhere. */
export function nextStop(key: string, from: number, { seriesCount, count }: Extent): number | null {
  const series = from % seriesCount;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + seriesCount,
    ArrowLeft: from - seriesCount,
    ArrowUp: series + 1 < seriesCount ? from + 1 : -1,
    ArrowDown: series > 0 ? from - 1 : -1,
    Home: series,
    End: count - seriesCount + series,
  };
  const to = steps[key];
  return to === undefined || to < 0 || to >= count || to === from ? null : to;
}
