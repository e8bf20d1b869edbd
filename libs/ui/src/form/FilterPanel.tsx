import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { FunnelIcon } from '@navikt/aksel-icons';
import { Button } from '../action/Button.tsx';
import './form.css';

export interface FilterPanelProps {
  /** The name of the landmark. */
  readonly label: string;
  /** Always in sight, also on a phone: usually the search field. */
  readonly search?: ReactNode;
  /** The button that unfolds the rest on a phone; say there how many filters are in use. */
  readonly foldLabel: string;
  /** The filters; beside the list on a wide screen. */
  readonly children: ReactNode;
  /** Always in sight after the filters: a quick choice, a reset. */
  readonly after?: ReactNode;
}

/** What narrows a list. Folds away behind a button on a phone, so that the list is not far down. */
export function FilterPanel({ label, search, foldLabel, children, after }: FilterPanelProps): ReactElement {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  return (
    <search className="ui-filter ui-no-print" aria-label={label}>
      {search}
      <div className="ui-filter__fold">
        <Button
          variant="secondary"
          icon={<FunnelIcon aria-hidden />}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
        >
          {foldLabel}
        </Button>
      </div>
      <div id={panelId} className="ui-filter__panel" data-open={open || undefined}>
        {children}
      </div>
      {after}
    </search>
  );
}
