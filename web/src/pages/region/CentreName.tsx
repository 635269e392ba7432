import { localized } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import type { CentreAnswer, ListedCentre } from './centres';
import { t } from './words';

/** Which centre a row is of, with the way to its own site. */
export function CentreName({ centre: { name, site } }: { centre: ListedCentre }) {
  return (
    <th scope="row">
      <a href={`${site}${addressOf('')}`}>{localized(name)}</a>
    </th>
  );
}

/** Why a centre has no figures: it keeps its place. */
export function NoFigures({ answer, columns }: { answer: CentreAnswer; columns: number }) {
  return (
    <td colSpan={columns} class="quiet">
      {answer.state === 'answered' ? t('uncounted') : t(answer.state)}
    </td>
  );
}
