import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BindingInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { bindingEnd, bindingStands, mayBeBound, refuseAnother, refuseBinding } from '@kompetanse/domain/studies';
import type { Locale } from '@kompetanse/texts';
import { bindingText, BINDING_TEXT_VERSION } from '@kompetanse/texts/binding.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { bindingLeastNok, bindingsOf } from '../binding-case.queries.ts';
import { takeOwnedStudy } from '../study-case.queries.ts';
import { auditBinding } from '../write-bindings.ts';

/** The owner offers an agreement on binding time. Its text is written once, in the employee's language, and stays. */
@Injectable()
export class OfferBinding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { applicationId, input }: { readonly applicationId: string; readonly input: BindingInput },
  ): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const study = await takeOwnedStudy(em, viewer, { applicationId, today });
      if (isRefuse(study)) return study;
      const { application } = study;
      const states = (await bindingsOf(em, application.id)).map(({ state, toOn }) => bindingStands(state, toOn, today));
      const refused = refuseAnother(states) ?? refuseBinding(input, await bindingLeastNok(em), today);
      if (refused) return refused;
      if (!mayBeBound(application.state, states)) return { refuse: 'STALE_STATE' };
      const locale = await localeOf(em, application.personId);
      const toOn = bindingEnd(input.fromOn, input.months);
      const { study: name, institution } = application;
      const text = bindingText(locale, { ...input, toOn, study: name, institution });
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO binding_agreement (application_id, person_id, support_nok, months, leave_from, from_on, to_on, text_version,
            locale, text, state, offered_at, offered_by, created_at, updated_at)
          VALUES (${application.id}, ${application.personId}, ${input.supportNok}, ${input.months}, ${input.leaveFrom}, ${input.fromOn}, ${toOn},
            ${BINDING_TEXT_VERSION}, ${locale}, ${text}, 'OFFERED', ${now}, ${viewer.personId}, ${now}, ${now}) RETURNING id`,
      );
      const bindingId = made?.id ?? '';
      const change = { months: input.months, supportNok: input.supportNok };
      await auditBinding(em, { at: now, actorId: viewer.personId, action: 'BINDING_OFFERED', bindingId, change });
      await this.outbox.record(em, { type: 'binding.offered', bindingId });
      return { applicationId: application.id };
    });
  }
}

async function localeOf(em: EntityManager, personId: string): Promise<Locale> {
  const [person] = await rows(em, sql<{ locale: Locale }>`SELECT locale FROM person WHERE id = ${personId}`);
  return person?.locale ?? 'nb';
}
