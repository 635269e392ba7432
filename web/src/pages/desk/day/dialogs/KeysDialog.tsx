import { Button } from '../../../../components/button/Button';
import { Dialog } from '../../../../components/dialog/Dialog';
import { texts } from '../../../../platform/i18n/texts';
import { keysOn, switchKeys } from '../keys';
import type { deskMessages } from '../messages';
import { closeOpened } from '../open';
import type { deskMoreMessages } from './more-messages';

const t = texts<typeof deskMessages>('desk');
const m = texts<typeof deskMoreMessages>('deskmore');

const keys = [
  ['W', 'keyWalkIn'],
  ['N', 'keyNew'],
  ['O', 'keyOutage'],
  ['K', 'keyPin'],
  ['/', 'keySearch'],
  ['1 2 3', 'keyColumns'],
  ['G', 'keyGrid'],
  ['[ ]', 'keyDays'],
  ['T', 'keyToday'],
  ['P', 'keyPrint'],
  ['?', 'keyHelp'],
] as const;

export function KeysDialog() {
  return (
    <Dialog labelledBy="keys-title" onClose={closeOpened}>
      <div class="desk-form">
        <h2 id="keys-title">{m('keysTitle')}</h2>
        <dl class="desk-keys">
          {keys.map(([key, word]) => (
            <div key={key}>
              <dt>
                <kbd class="desk-key">{key}</kbd>
              </dt>
              <dd>{m(word)}</dd>
            </div>
          ))}
        </dl>
        <p class="small">{m('keyInPanel')}</p>
        <label class="desk-check">
          <input
            type="checkbox"
            checked={keysOn.value}
            onChange={(event) => switchKeys(event.currentTarget.checked)}
          />
          <span>{m('keysOn')}</span>
        </label>
        <div class="desk-form-ends">
          <Button look="primary" onClick={closeOpened}>
            {t('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
