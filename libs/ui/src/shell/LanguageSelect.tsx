import type { ReactElement } from 'react';
import { GlobeIcon } from '@navikt/aksel-icons';
import { ToolSelect } from './ToolSelect.tsx';
import type { ToolSelectProps } from './ToolSelect.tsx';

/** Choice of language; each language should be written in itself. */
export function LanguageSelect<Value extends string>(props: Omit<ToolSelectProps<Value>, 'icon'>): ReactElement {
  return <ToolSelect {...props} icon={<GlobeIcon aria-hidden fontSize="1.375rem" />} />;
}
