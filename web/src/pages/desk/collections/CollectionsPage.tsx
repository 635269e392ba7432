import '../../../components/field/field.css';
import '../settings/settings.css';
import './collections.css';
import { useState } from 'preact/hooks';
import { Shell } from '../../../components/shell/Shell';
import { texts } from '../../../platform/i18n/texts';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import { CollectionList } from './CollectionList';
import { Editor } from './Editor';
import type { deskCollectionsMessages } from './messages';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

export function CollectionsPage() {
  return (
    <Shell>
      <div class="settings">
        <h1>{t('title')}</h1>
        <DeskGate>
          <DeskNav />
          <OneOrAll />
        </DeskGate>
      </div>
    </Shell>
  );
}

function OneOrAll() {
  const [id] = useState(() => new URLSearchParams(location.search).get('id'));
  return id ? <Editor id={id} /> : <CollectionList />;
}
