import { useState } from 'preact/hooks';
import type { LocalizedText } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import { LocalizedField } from '../settings/fields';
import type { resourceMessages } from './messages';
import { zones } from './state';

const t = texts<typeof resourceMessages>('resources');

interface ZoneFieldProps {
  value: LocalizedText | null | undefined;
  onChange: (zone: LocalizedText | null) => void;
}

/** One of the zones that the centre has, or a new one. */
export function ZoneField({ value, onChange }: ZoneFieldProps) {
  const known = zones.value.flatMap(({ zone }) => (zone ? [zone] : []));
  const at = known.findIndex((zone) => JSON.stringify(zone) === JSON.stringify(value));
  const [isNew, setNew] = useState(false);
  const choose = (chosen: string) => {
    setNew(chosen === 'new');
    onChange(chosen === 'none' || chosen === 'new' ? null : known[Number(chosen)]!);
  };
  return (
    <>
      <div class="field">
        <label for="resource-zone-choice">{t('zone')}</label>
        <select
          id="resource-zone-choice"
          value={isNew ? 'new' : at < 0 ? 'none' : String(at)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="none">{t('noZone')}</option>
          {known.map((zone, index) => (
            <option key={JSON.stringify(zone)} value={String(index)}>
              {localized(zone)}
            </option>
          ))}
          <option value="new">{t('newZone')}</option>
        </select>
      </div>
      {isNew && (
        <LocalizedField
          path="resource-zone"
          legend={t('newZoneName')}
          value={value}
          maxLength={100}
          onInput={onChange}
        />
      )}
    </>
  );
}
