import '../../../components/field/field.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Choice } from '../../../components/choice/Choice';
import { Dialog } from '../../../components/dialog/Dialog';
import { screenModes, type DeskScreen } from '../../../platform/api/contract/screens';
import { TextFields } from '../../../components/text-fields/TextFields';
import { texts } from '../../../platform/i18n/texts';
import { BeforeAndNow } from '../versions/BeforeAndNow';
import { shown, shownName, shownValue } from './shown';
import type { televisionMessages } from './messages';
import { PlaylistField } from './PlaylistField';
import { readOne, save, type Wanted } from './state';

const longestNotice = 400;
const t = texts<typeof televisionMessages>('televisions');

interface TelevisionDialogProps {
  screen: DeskScreen;
  onClose: (words?: string) => void;
}

/** What one television is called and shows. It closes when it is saved; a fault leaves everything as it was typed. */
export function TelevisionDialog({ screen: first, onClose }: TelevisionDialogProps) {
  const [screen, setScreen] = useState(first);
  const [before, setBefore] = useState<DeskScreen>();
  const [wanted, setWanted] = useState<Wanted>({
    name: screen.name,
    mode: screen.mode,
    notice: screen.notice ?? {},
    recordings: screen.recordings,
  });
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault('');
    const outcome = await save(screen, wanted);
    // What somebody else chose meanwhile is shown; to press once more is to want it otherwise.
    const now = outcome.kind === 'problem' && outcome.problem.status === 412 && (await readOne(screen.id));
    setBusy(false);
    if (now) {
      setBefore(screen);
      return setScreen(now);
    }
    if (outcome.kind === 'answer') return onClose(t('saved', { name: outcome.value.name }));
    if (outcome.kind === 'silence') return setFault(t('silence'));
    const { errors, title } = outcome.problem;
    setFault(errors ? Object.values(errors).flat().join(' ') : title || t('signedOut'));
  };
  return (
    <Dialog labelledBy="television-title" onClose={onClose}>
      <form class="settings-dialog settings" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="television-title">{t('setTitle', { name: screen.name })}</h2>
        <div class="field">
          <label for="television-rename">{t('name')}</label>
          <input
            id="television-rename"
            maxLength={60}
            value={wanted.name}
            onInput={(event) => set({ name: event.currentTarget.value })}
          />
        </div>
        <Choice
          legend={t('mode')}
          name="television-mode"
          value={wanted.mode}
          onChoose={(mode) => set({ mode })}
          options={screenModes.map((value) => ({ value, label: t(value) }))}
        />
        {wanted.mode === 'notice' && (
          <TextFields
            legend={t('noticeText')}
            hint={t('noticeHint')}
            longest={longestNotice}
            tall
            value={wanted.notice}
            onInput={(notice) => set({ notice })}
          />
        )}
        {wanted.mode === 'playlist' && (
          <PlaylistField value={wanted.recordings} onChange={(recordings) => set({ recordings })} />
        )}
        <p class="quiet small">{t('soon')}</p>
        {before && (
          <BeforeAndNow
            before={shown(before)}
            now={shown(screen)}
            lead={t('changedMeanwhile')}
            nameOf={shownName}
            valueOf={shownValue}
          />
        )}
        <p role="alert" class="field-error">
          {fault}
        </p>
        <div class="settings-row">
          <Button look="primary" type="submit" aria-disabled={busy}>
            {busy ? t('saving') : t('save')}
          </Button>
          <Button onClick={() => onClose()}>{t('close')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
