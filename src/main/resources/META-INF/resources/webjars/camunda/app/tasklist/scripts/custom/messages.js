// The forms' own messages have no hook for translation: what they say in English, and how it is said here.

import { plural } from './dates.js';

const signs = number => `${number} ${plural(Number(number), 'знака', 'знаков', 'знаков')}`;
const comma = number => String(number).replace('.', ',');

const FIXED = {
  'Field must be a valid email.': 'Это не похоже на адрес электронной почты. Пример: ivanova@school17.ru.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Это не похоже на номер телефона. Пример: +79141234567.',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    'Это не похоже на номер телефона. Пример: +79141234567.',
  'Value is not a number.': 'Введите число.',
  'Value is expected to be an integer.': 'Введите целое число.',
  'Date and time must both be entered.': 'Укажите и дату, и время.',
  'Nothing to show.': 'Показывать нечего.',
  'No content to show.': 'Показывать нечего.',
  'External content couldn\u2019t be loaded.': 'Не удалось загрузить содержимое.',
  "External content couldn't be loaded.": 'Не удалось загрузить содержимое.',
  'This is an image placeholder': 'Место для изображения',
  'No results': 'Ничего не найдено',
  'All values selected': 'Всё уже выбрано',
  'Select': 'Выберите',
  'Search': 'Начните вводить',
  'Skip to search': 'Перейти к выбору',
  'Remove tag': 'Убрать',
  'Increment': 'Больше',
  'Decrement': 'Меньше',
  'Add new': 'Добавить',
  'Collapse': 'Свернуть',
  'Previous page': 'Предыдущая страница',
  'Next page': 'Следующая страница',
  'Click to remove sorting': 'Убрать порядок',
  'Date': 'Дата',
  'Time': 'Время',
  'Submit': 'Отправить',
  'Reset': 'Очистить',
  'Powered by bpmn.io': 'Формы показывает bpmn.io',
  'Dropdown icon': 'Показать варианты',
  'mm/dd/yyyy': 'дд.мм.гггг',
  'dd.mm.yyyy': 'дд.мм.гггг',
  'hh:mm': 'чч:мм',
  'hh:mm ?m': 'чч:мм'
};

const PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, value => `Введите число не меньше ${comma(value)}.`],
  [/^Field must have maximum value of (.+)\.$/, value => `Введите число не больше ${comma(value)}.`],
  [/^Field must have minimum length of (\d+)\.$/, number => `Напишите подробнее: не меньше ${signs(number)}.`],
  [/^Field must have maximum length of (\d+)\.$/, number => `Напишите короче: не больше ${signs(number)}.`],
  [/^Field must match pattern [^]*$/, () => 'Запись не того вида: пример указан под названием поля.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, number => `Оставьте после запятой не больше ${signs(number)}.`],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (lower, upper) => `Такого значения нет: ближайшие — ${comma(lower)} и ${comma(upper)}.`
  ],
  [/^Expand all \((\d+)\)$/, number => `Показать все (${number})`],
  [/^Remove list item (\d+)$/, number => `Убрать строку ${number}`],
  [/^(\d+) of (\d+)$/, (part, whole) => `${part} из ${whole}`],
  [/^(\d+)-(\d+) of (\d+)$/, (from, to, whole) => `${from}–${to} из ${whole}`],
  [/^Click to sort by (.+) descending$/, column => `Упорядочить по столбцу «${column}» по убыванию`],
  [/^Click to sort by (.+) ascending$/, column => `Упорядочить по столбцу «${column}» по возрастанию`]
];

/** What is missing is said as one would say it of this kind of field. */
export function required(kind) {
  switch (kind) {
    case 'checkbox':
      return 'Отметьте это поле.';
    case 'radio':
    case 'select':
      return 'Выберите ответ.';
    case 'checklist':
    case 'taglist':
      return 'Выберите хотя бы один ответ.';
    case 'datetime':
      return 'Укажите дату.';
    default:
      return 'Заполните это поле.';
  }
}

/** The Russian text for a message of the forms, or null where it is none of theirs. */
export function russian(text, kind) {
  const message = text.trim();
  if (!message) {
    return null;
  }
  if (message === 'Field is required.') {
    return required(kind);
  }
  if (Object.hasOwn(FIXED, message)) {
    return FIXED[message];
  }
  for (const [pattern, sentence] of PATTERNS) {
    const match = pattern.exec(message);
    if (match) {
      return sentence(...match.slice(1));
    }
  }
  return null;
}
