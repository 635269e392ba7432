import { Button } from '../../../components/button/Button';
import { kindIcons } from '../../../components/kinds/icons';
import { localized, texts } from '../../../platform/i18n/texts';
import type { featureMessages } from './feature-messages';
import { featureName } from './features';
import type { resourceMessages } from './messages';
import { learn, move, restore, type DeskResource } from './state';

const t = texts<typeof resourceMessages>('resources');
const feature = texts<typeof featureMessages>('features');

interface ResourceLineProps {
  resource: DeskResource;
  above: DeskResource | undefined;
  below: DeskResource | undefined;
  onEdit: () => void;
  onRetire: () => void;
  onDone: (words: string) => void;
}

export function ResourceLine({ resource, above, below, onEdit, onRetire, onDone }: ResourceLineProps) {
  const { id, kind, capacity, features, active, deskOnly } = resource;
  const name = localized(resource.name);
  const Icon = kindIcons[kind];
  const facts = [
    capacity > 1 && t('people', { n: capacity }),
    deskOnly && t('deskOnly'),
    ...features.map((word) => featureName(feature, word)),
  ].filter(Boolean);
  const bringBack = async () => {
    const answer = await restore(id);
    if (answer.kind === 'answer') learn(answer.value);
    onDone(
      answer.kind === 'answer'
        ? t('restored', { name })
        : answer.kind === 'silence'
          ? t('silence')
          : answer.problem.title,
    );
  };
  return (
    <li class={`resource${active ? '' : ' resource-retired'}`}>
      <div class="resource-name">
        <Icon />
        <div>
          <strong>{name}</strong> <span class="quiet small">{id}</span>
          {!active && <span class="resource-mark">{t('retired')}</span>}
          {facts.length > 0 && <p class="quiet small">{facts.join(', ')}</p>}
        </div>
      </div>
      <div class="resource-ways">
        <Button
          look="plain"
          aria-label={t('moveUp', { name })}
          aria-disabled={!above}
          onClick={() => above && move(id, above.id)}
        >
          <Arrow up />
        </Button>
        <Button
          look="plain"
          aria-label={t('moveDown', { name })}
          aria-disabled={!below}
          onClick={() => below && move(id, below.id)}
        >
          <Arrow />
        </Button>
        <Button look="plain" aria-label={t('editName', { name })} onClick={onEdit}>
          {t('edit')}
        </Button>
        {active ? (
          <Button look="plain" aria-label={t('retireName', { name })} onClick={onRetire}>
            {t('retire')}
          </Button>
        ) : (
          <Button look="plain" aria-label={t('restoreName', { name })} onClick={() => void bringBack()}>
            {t('restore')}
          </Button>
        )}
      </div>
    </li>
  );
}

const Arrow = ({ up = false }: { up?: boolean }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={up ? 'M12 20V5M5 12l7-7 7 7' : 'M12 4v15M5 12l7 7 7-7'} />
  </svg>
);
