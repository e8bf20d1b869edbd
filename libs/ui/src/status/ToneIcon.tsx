import type { ReactElement } from 'react';
import {
  CheckmarkCircleFillIcon,
  CircleIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { Tone } from '../theme/color-names.ts';
import './status.css';

const icons = {
  success: CheckmarkCircleFillIcon,
  warning: ExclamationmarkTriangleFillIcon,
  danger: XMarkOctagonFillIcon,
  info: InformationSquareFillIcon,
  neutral: CircleIcon,
};

/** The shape of a tone, so that colour is never alone. Decorative: the words beside it carry the meaning. */
export function ToneIcon({ tone }: { readonly tone: Tone }): ReactElement {
  const Icon = icons[tone];
  return <Icon aria-hidden className="ui-tone-icon" data-color={tone} />;
}
