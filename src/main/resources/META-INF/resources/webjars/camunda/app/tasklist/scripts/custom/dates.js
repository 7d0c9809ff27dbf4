// Dates are written дд.мм.гггг, in whatever language the browser speaks.

const LOCALE = 'ru-RU';

/** The forms ask the browser for the usual way to write a date; the answer is the Russian one. */
export function russianDates(window) {
  const { DateTimeFormat } = window.Intl;
  const isDefault = locales => locales === undefined || locales === 'default';

  window.Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, [locales, ...rest]) {
      return new target(isDefault(locales) ? LOCALE : locales, ...rest);
    },
    apply(target, self, [locales, ...rest]) {
      return target(isDefault(locales) ? LOCALE : locales, ...rest);
    }
  });
}

/** The calendar of date fields: Russian names, the week begins on Monday. */
export function russianCalendar(flatpickr) {
  flatpickr.setDefaults({ ariaDateFormat: 'd.m.Y' });
  flatpickr.localize({
    firstDayOfWeek: 1,
    weekdays: {
      shorthand: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
      longhand: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота']
    },
    months: {
      shorthand: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
      longhand: [
        'январь', 'февраль', 'март', 'апрель', 'май', 'июнь',
        'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'
      ]
    },
    ordinal: () => '',
    rangeSeparator: ' — ',
    weekAbbreviation: 'нед.',
    scrollTitle: 'Прокрутите, чтобы увеличить',
    toggleTitle: 'Нажмите, чтобы переключить',
    monthAriaLabel: 'Месяц',
    yearAriaLabel: 'Год',
    hourAriaLabel: 'Часы',
    minuteAriaLabel: 'Минуты',
    time_24hr: true
  });
}

/** «через 2 дня», «5 минут назад»: the locale file can only hold one form of a word, moment wants functions. */
export function russianDistances(moment) {
  moment.updateLocale('ru', {
    relativeTime: {
      future: 'через %s',
      past: '%s назад',
      s: 'несколько секунд',
      ss: count('секунда', 'секунду', 'секунды', 'секунд'),
      m: single('минуту', 'минута'),
      mm: count('минута', 'минуту', 'минуты', 'минут'),
      h: 'час',
      hh: count('час', 'час', 'часа', 'часов'),
      d: 'день',
      dd: count('день', 'день', 'дня', 'дней'),
      w: single('неделю', 'неделя'),
      ww: count('неделя', 'неделю', 'недели', 'недель'),
      M: 'месяц',
      MM: count('месяц', 'месяц', 'месяца', 'месяцев'),
      y: 'год',
      yy: count('год', 'год', 'года', 'лет')
    }
  });
}

const rules = new Intl.PluralRules(LOCALE);

/** 1 задача, 2 задачи, 5 задач. */
export function plural(number, one, few, many) {
  const form = rules.select(number);
  return form === 'one' ? one : form === 'few' ? few : many;
}

function single(accusative, nominative) {
  return (number, alone) => (alone ? nominative : accusative);
}

function count(nominative, accusative, few, many) {
  return (number, alone) => `${number} ${plural(number, alone ? nominative : accusative, few, many)}`;
}
