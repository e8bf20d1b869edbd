import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { SetAbsenceLimit, UnitLimits } from '@kompetanse/contract/admin';
import type { AbsenceRule, UnitLimitsQuery } from '@kompetanse/contract/admin';
import { Button, Card, LoadingSkeleton, RadioGroup, SelectField, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { useViewer } from '../shell/viewer.ts';

type Unit = UnitLimitsQuery['orgUnits'][number];

/** How many of a unit may be away on one day, and what happens when a yes would pass it; for units the viewer leads. */
export function LimitForm(): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.limit;
  const { roles } = useViewer();
  const leads = new Set(
    roles.filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER').map(({ unit }) => unit.id),
  );
  const query = useQuery(queryOf(UnitLimits, {}));
  return (
    <Card title={texts.title}>
      <p>{texts.lead}</p>
      <Loaded query={query} skeleton={<LoadingSkeleton shape="text" count={3} label={t.shell.loading} />}>
        {({ orgUnits }) => <UnitChoice units={below(orgUnits, leads)} />}
      </Loaded>
    </Card>
  );
}

/** The units led, with all below. */
function below(units: readonly Unit[], leads: ReadonlySet<string>): readonly Unit[] {
  const mine = new Set<string>();
  for (const { id, parentId } of units) if (leads.has(id) || (parentId !== null && mine.has(parentId))) mine.add(id);
  return units.filter(({ id }) => mine.has(id));
}

function UnitChoice({ units }: { readonly units: readonly Unit[] }): ReactElement | null {
  const { t } = useTexts();
  const [chosen, setChosen] = useState(units[0]?.id);
  const unit = units.find(({ id }) => id === chosen);
  if (unit === undefined) return null;
  return (
    <div className="ui-form">
      {units.length > 1 && (
        <SelectField
          label={t.approval.limit.unit}
          width="auto"
          value={chosen}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      <UnitLimit key={unit.id} unit={unit} />
    </div>
  );
}

function UnitLimit({ unit }: { readonly unit: Unit }): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.limit;
  const toast = useToast();
  const [most, setMost] = useState(unit.absenceLimit === null ? '' : String(unit.absenceLimit));
  const [rule, setRule] = useState<AbsenceRule>(unit.absenceRule);
  const save = useChange(SetAbsenceLimit, ({ name }) => toast({ tone: 'success', text: texts.saved(name) }));
  const limit = most.trim() === '' ? null : Number(most);
  return (
    <form
      className="ui-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What is no whole number is sent as 0, which is refused with what can be written.
        save.run({ unitId: unit.id, limit: limit === null || Number.isSafeInteger(limit) ? limit : 0, rule });
      }}
    >
      <TextField
        label={texts.most}
        description={texts.mostHelp}
        inputMode="numeric"
        width="short"
        value={most}
        error={save.error}
        onChange={({ target }) => setMost(target.value)}
      />
      <RadioGroup
        label={texts.rule}
        value={rule}
        choices={(['WARN', 'BLOCK'] as const).map((value) => ({ value, label: texts.rules[value] }))}
        onChange={({ target }) => setRule(target.value === 'BLOCK' ? 'BLOCK' : 'WARN')}
      />
      <div>
        <Button type="submit" variant="secondary" loading={save.pending}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
