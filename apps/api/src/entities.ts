import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import { Decision } from './access/decision.entity.ts';
import { Certificate } from './certificates/certificate.entity.ts';
import { FurtherEducationApplication } from './further-education/further-education-application.entity.ts';
import { SupervisionSeries } from './supervision/supervision-series.entity.ts';
import { SupervisionSession } from './supervision/supervision-session.entity.ts';

/** Every entity of the product, in the order of the domains. */
export const entities: readonly EntityClass<AnyEntity>[] = [
  Decision,
  SupervisionSeries,
  SupervisionSession,
  FurtherEducationApplication,
  Certificate,
];
