import type { ReactElement } from 'react';
import type { CourseType } from '@kompetanse/contract/admin';
import { Tag } from '@kompetanse/ui';
import type { ColorName } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const colors: Readonly<Record<CourseType, ColorName>> = {
  COSP_STAFF: 'accent',
  COSP_GUARDIAN: 'accent',
  COSP_FACILITATOR: 'accent',
  MITT_VALG: 'orange',
  THEME: 'neutral',
  OTHER: 'neutral',
};

/** What kind of course it is. */
export function CourseKind({ type }: { readonly type: CourseType }): ReactElement {
  const { words } = useTexts();
  return <Tag color={colors[type]}>{words.courseType[type]}</Tag>;
}
