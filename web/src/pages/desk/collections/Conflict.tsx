import { Button } from '../../../components/button/Button';
import type { DeskCollection } from '../../../platform/api/contract/collections';
import { localized, texts } from '../../../platform/i18n/texts';
import { nameOf } from './Members';
import type { deskCollectionsMessages } from './messages';
import type { Editing } from './state';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

/** Somebody else saved meanwhile: what they saved is shown, what was typed stays below, and one of the two is chosen. */
export function Conflict({ state, theirs }: { state: Editing; theirs: DeskCollection }) {
  return (
    <section class="settings-section collections-conflict" role="alert" aria-labelledby="collection-conflict">
      <h2 id="collection-conflict">{t('conflict')}</h2>
      <p>{t('conflictLead')}</p>
      <div>
        <p>
          {t('theirs')} <strong>{localized(theirs.title)}</strong>
        </p>
        <ol>
          {theirs.recordings.map((member) => (
            <li key={member.id}>{nameOf(member)}</li>
          ))}
        </ol>
      </div>
      <div class="settings-row">
        <Button look="primary" onClick={() => void state.keepMine(theirs)}>
          {t('keepMine')}
        </Button>
        <Button onClick={() => state.takeTheirs(theirs)}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}
