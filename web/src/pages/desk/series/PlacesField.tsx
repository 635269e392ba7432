import type { kindMessages } from '../../../components/kinds/messages';
import { kinds } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import type { seriesMessages } from './messages';
import { resourcesKnown } from './state';

const t = texts<typeof seriesMessages>('series');
const kindName = texts<typeof kindMessages>('kinds');

/** Places to tick, by kind; kinds with nothing ticked are folded, rooms stand open. */
export function PlacesField({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const all = (resourcesKnown.value.value?.items ?? []).filter(({ active }) => active);
  const turn = (id: string) =>
    onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id]);
  return (
    <fieldset class="series-places">
      <legend>{t('places')}</legend>
      {kinds.map((kind) => {
        const ofKind = all.filter((resource) => resource.kind === kind);
        if (ofKind.length === 0) return null;
        const chosen = ofKind.filter(({ id }) => value.includes(id)).length;
        return (
          <details key={kind} open={kind === 'room' || chosen > 0}>
            <summary>
              {kindName(kind)} {chosen > 0 && <strong class="figures">{chosen}</strong>}
            </summary>
            <div class="series-names">
              {ofKind.map(({ id, name }) => (
                <label key={id}>
                  <input type="checkbox" checked={value.includes(id)} onChange={() => turn(id)} />
                  <span>{localized(name) || id}</span>
                </label>
              ))}
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}
