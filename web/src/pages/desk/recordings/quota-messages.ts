import { defineMessages } from '../../../platform/i18n/messages';

/** How much room recordings take. */
export const quotaMessages = defineMessages({
  ru: {
    used: 'Занято {used} из {quota}',
    near: 'Место заканчивается: свободно {free}. Удалите ненужное заранее.',
    full: 'Место закончилось: новый файл не загрузить. Удалите ненужное или попросите ИТ-специалистов области добавить места.',
    truth: 'Удалённые записи место не занимают; через 30 дней они исчезают совсем.',
  },
  kk: {
    used: 'Толғаны: {used}, барлығы: {quota}',
    near: 'Орын таусылып келеді: {free} бос. Керегі жоғын алдын ала жойыңыз.',
    full: 'Орын таусылды: жаңа файл жүктелмейді. Керегі жоғын жойыңыз немесе өңірдің ИТ мамандарынан орын қосуды сұраңыз.',
    truth: 'Жойылған жазбалар орын алмайды; 30 күннен кейін олар біржола өшеді.',
  },
  en: {
    used: '{used} of {quota} used',
    near: 'Room is running out: {free} is free. Delete what is not needed in good time.',
    full: 'There is no room left: no new file can be uploaded. Delete what is not needed, or ask the region’s IT for more room.',
    truth: 'Deleted recordings take no room; after 30 days they are gone for good.',
  },
});
