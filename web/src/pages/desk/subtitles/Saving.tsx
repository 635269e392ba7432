import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { SignIn } from '../DeskGate';
import { Contest } from './Contest';
import type { subtitleSavingMessages } from './saving-messages';
import type { Saved, Subtitling } from './state';

const t = texts<typeof subtitleSavingMessages>('subtitlesaving');

/** What became of the last save, and whether all that is on the page is saved. */
export function Saving({ state }: { state: Subtitling }) {
  const saved = state.saved.value;
  const isSaving = saved.kind === 'saving';
  const isContested = saved.kind === 'contested';
  const maySave = state.isChanged.value && !isSaving && !isContested;
  const isLoose = state.isChanged.value && !state.isKept.value;
  return (
    <section class="subtitles-saving" aria-labelledby="saving">
      <h2 id="saving" class="unseen">
        {t('saving')}
      </h2>
      {isContested && <Contest state={state} theirs={saved.theirs} />}
      <div class="subtitles-save">
        <Button look="primary" aria-disabled={!maySave} onClick={() => maySave && void state.save()}>
          {t('save')}
        </Button>
        <p role="status" class="small">
          {isSaving && t('savingNow')}
          {saved.kind === 'saved' && t('saved')}
          {saved.kind === 'idle' && state.isChanged.value && t(isLoose ? 'unsavedLoose' : 'unsaved')}
        </p>
      </div>
      <p role="alert" class="field-error">
        {wordsOf(saved)}
        {isLoose && ` ${t('noRoom')}`}
      </p>
      {saved.kind === 'unread' && saved.why === 'signedOut' && <SignIn />}
    </section>
  );
}

function wordsOf(saved: Saved): string {
  switch (saved.kind) {
    case 'silence':
    case 'faulty':
      return t(saved.kind);
    case 'unfit':
      return t(saved.why);
    case 'unread':
      return t(saved.why);
    case 'problem':
      return saved.problem.title || t('failed');
    default:
      return '';
  }
}
