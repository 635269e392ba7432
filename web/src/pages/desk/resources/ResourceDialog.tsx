import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import type { kindMessages } from '../../../components/kinds/messages';
import { kinds, type Kind } from '../../../platform/api/contract';
import { localized, texts } from '../../../platform/i18n/texts';
import { Check, LocalizedField, NumberField, TextField } from '../settings/fields';
import { faults } from '../settings/state';
import type { featureMessages } from './feature-messages';
import { featureName, knownFeatures } from './features';
import type { resourceMessages } from './messages';
import { learn, nextId, saveResource, type DeskResource, type ResourceFields } from './state';
import { ZoneField } from './ZoneField';

const t = texts<typeof resourceMessages>('resources');
const kindName = texts<typeof kindMessages>('kinds');
const feature = texts<typeof featureMessages>('features');

interface ResourceDialogProps {
  /** None to add one. */
  resource: DeskResource | undefined;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** What is said of one resource. It closes when it is saved; a fault leaves everything as it was typed. */
export function ResourceDialog({ resource, onClose, onDone }: ResourceDialogProps) {
  const [id, setId] = useState(resource?.id ?? nextId('computer'));
  const [fields, setFields] = useState<ResourceFields>(
    resource ?? { kind: 'computer', name: {}, capacity: 1, features: [] },
  );
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<ResourceFields>) => setFields({ ...fields, ...part });
  const close = () => {
    faults.value = {};
    onClose();
  };

  const chooseKind = (kind: Kind) => {
    if (id === '' || id === nextId(fields.kind)) setId(nextId(kind));
    set({ kind });
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    faults.value = {};
    if (Object.keys(fields.name).length === 0) {
      faults.value = { 'resource-name': [t('nameMissing')] };
      document.getElementById('resource-name')?.focus();
      return;
    }
    setBusy(true);
    setFault('');
    const { kind, name, zone, capacity, features, deskOnly } = fields;
    const answer = await saveResource(
      id,
      { kind, name, capacity, features, deskOnly: deskOnly ?? false, ...(zone && { zone }) },
      !resource,
    );
    setBusy(false);
    if (answer.kind === 'answer') {
      learn(answer.value);
      return onDone(t('saved', { name: localized(answer.value.name) }));
    }
    if (answer.kind === 'silence') return setFault(t('silence'));
    const { errors, title, status } = answer.problem;
    faults.value = Object.fromEntries(
      Object.entries(errors ?? {}).map(([field, messages]) => [`resource-${field}`, messages]),
    );
    if (!errors) setFault(status === 401 ? t('signedOut') : title);
  };

  return (
    <Dialog labelledBy="resource-title" onClose={close}>
      <form class="settings-dialog settings" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="resource-title">
          {resource ? t('editTitle', { name: localized(resource.name) }) : t('addTitle')}
        </h2>
        {!resource && (
          <>
            <div class="field">
              <label for="resource-kind">{t('kind')}</label>
              <select
                id="resource-kind"
                value={fields.kind}
                onChange={(event) => chooseKind(event.currentTarget.value as Kind)}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindName(kind)}
                  </option>
                ))}
              </select>
            </div>
            <TextField
              path="resource-id"
              label={t('id')}
              hint={t('idHint')}
              maxLength={32}
              value={id}
              onInput={(value) => setId(value.toLowerCase().trim())}
            />
          </>
        )}
        <LocalizedField
          path="resource-name"
          legend={t('name')}
          value={fields.name}
          maxLength={100}
          onInput={(name) => set({ name: name ?? {} })}
        />
        <ZoneField value={fields.zone} onChange={(zone) => set({ zone })} />
        <NumberField
          path="resource-capacity"
          label={t('capacity')}
          value={fields.capacity}
          min={1}
          max={1000}
          onInput={(capacity) => set({ capacity: capacity ?? 1 })}
        />
        <fieldset class="field" id="resource-features" tabIndex={-1}>
          <legend>{t('features')}</legend>
          <div class="resource-features">
            {[...new Set<string>([...knownFeatures, ...fields.features])].map((word) => (
              <Check
                key={word}
                label={featureName(feature, word)}
                checked={fields.features.includes(word)}
                onChange={(on) =>
                  set({
                    features: on ? [...fields.features, word] : fields.features.filter((one) => one !== word),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <Check
          label={t('deskOnlyLabel')}
          hint={t('deskOnlyHint')}
          checked={fields.deskOnly ?? false}
          onChange={(deskOnly) => set({ deskOnly })}
        />
        <p role="alert" class="field-error">
          {fault}
        </p>
        <div class="settings-row">
          <Button look="primary" type="submit" aria-disabled={busy}>
            {busy ? t('saving') : t('save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
