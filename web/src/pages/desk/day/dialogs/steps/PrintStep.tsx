import { useState } from 'preact/hooks';
import { Button } from '../../../../../components/button/Button';
import { Choice } from '../../../../../components/choice/Choice';
import { PrintIcon } from '../../../../../components/icons/icons';
import type { DeskBooking } from '../../../../../platform/api/contract/desk';
import type { Language } from '../../../../../platform/i18n/messages';
import { texts } from '../../../../../platform/i18n/texts';
import { page } from '../../../../../platform/page';
import { printSlip } from '../../open';
import type { deskDialogMessages } from '../messages';

const d = texts<typeof deskDialogMessages>('deskdo');

const options = [
  { value: 'kk', label: 'Қазақша' },
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;

/** The slip is for the reader, so it speaks the reader's language. */
export function PrintStep({ booking }: { booking: DeskBooking }) {
  const [language, setLanguage] = useState<Language>(page().language);
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        printSlip(booking.id, language);
      }}
    >
      <Choice<Language>
        legend={d('slipLanguage')}
        name="slip-language"
        options={options}
        value={language}
        onChoose={setLanguage}
      />
      <div class="desk-form-ends">
        <Button look="primary" type="submit">
          <PrintIcon />
          {d('print')}
        </Button>
      </div>
    </form>
  );
}
