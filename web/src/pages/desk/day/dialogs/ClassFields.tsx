import { localized, texts } from '../../../../platform/i18n/texts';
import { day } from '../state';
import type { deskDialogMessages } from './messages';
import { Field } from './parts';

const d = texts<typeof deskDialogMessages>('deskdo');

/** What a class takes beside its room: so many computers, whichever are free, and equipment by name. */
export interface ClassWishes {
  computers: number;
  equipment: string[];
}

export function ClassFields({
  value,
  onChange,
}: {
  value: ClassWishes;
  onChange: (value: ClassWishes) => void;
}) {
  const ofKind = (kind: string) => day.value!.resources.filter((resource) => resource.kind === kind);
  const turn = (id: string) =>
    onChange({
      ...value,
      equipment: value.equipment.includes(id)
        ? value.equipment.filter((each) => each !== id)
        : [...value.equipment, id],
    });
  return (
    <details class="desk-class">
      <summary>{d('classWith')}</summary>
      <div class="desk-form">
        <Field label={d('classComputers')} hint={d('classHint')}>
          <input
            type="number"
            min={0}
            max={ofKind('computer').length}
            value={value.computers}
            onInput={(event) =>
              onChange({ ...value, computers: Math.max(0, Number(event.currentTarget.value)) })
            }
          />
        </Field>
        <div class="desk-ticks">
          {ofKind('equipment').map(({ id, name }) => (
            <label key={id} class="desk-check">
              <input type="checkbox" checked={value.equipment.includes(id)} onChange={() => turn(id)} />
              <span>{localized(name) || id}</span>
            </label>
          ))}
        </div>
      </div>
    </details>
  );
}
