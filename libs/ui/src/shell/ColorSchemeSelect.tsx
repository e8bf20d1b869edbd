import type { ReactElement } from 'react';
import { MonitorIcon, MoonIcon, SunIcon } from '@navikt/aksel-icons';
import { useColorScheme } from '../theme/color-scheme.ts';
import type { ColorScheme } from '../theme/color-scheme.ts';
import { ToolSelect } from './ToolSelect.tsx';

const icons = { auto: MonitorIcon, light: SunIcon, dark: MoonIcon };

export interface ColorSchemeSelectProps {
  readonly label: string;
  readonly options: Readonly<Record<ColorScheme, string>>;
}

/** Light, dark or as the system; remembered in this browser. */
export function ColorSchemeSelect({ label, options }: ColorSchemeSelectProps): ReactElement {
  const [scheme, choose] = useColorScheme();
  const Icon = icons[scheme];
  return (
    <ToolSelect
      label={label}
      icon={<Icon aria-hidden fontSize="1.375rem" />}
      value={scheme}
      options={[
        { value: 'auto', label: options.auto },
        { value: 'light', label: options.light },
        { value: 'dark', label: options.dark },
      ]}
      onChange={choose}
    />
  );
}
