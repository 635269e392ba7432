import { formatNumber } from '../../platform/i18n/numbers';
import { changeInWords, least, t } from './words';

interface NumberCellProps {
  value: number | undefined;
  format?: (value: number) => string;
  /** What stands where there is no number, unless it is too small. */
  unknown?: string;
  /** What else there is to say of the number. */
  note?: string | undefined;
  /** Against the period before. */
  change?: number | undefined;
  /** The largest of its column: the bar below is as long as its part of that. */
  most?: number;
  /** What "few" means here. */
  fewMeans?: string;
}

/** A cell of figures: the number, how it has changed, a bar for the eye. */
export function NumberCell({
  value,
  format = formatNumber,
  change,
  most,
  fewMeans,
  unknown,
  note,
}: NumberCellProps) {
  return (
    <td class="figures region-number">
      {value === undefined && unknown ? (
        <span class="quiet">{unknown}</span>
      ) : value === undefined ? (
        <span class="quiet" title={fewMeans ?? t('fewLong', { n: least })}>
          {t('few')}
        </span>
      ) : (
        <>
          <span class="region-value">{format(value)}</span>
          {change !== undefined && <span class="region-change">{changeInWords(change)}</span>}
          {note && <span class="region-change">{note}</span>}
          {most !== undefined && most > 0 && (
            <svg class="region-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect class="region-bar-track" width="100" height="4" />
              <rect class="region-bar-part" width={Math.round((value / most) * 100)} height="4" />
            </svg>
          )}
        </>
      )}
    </td>
  );
}
