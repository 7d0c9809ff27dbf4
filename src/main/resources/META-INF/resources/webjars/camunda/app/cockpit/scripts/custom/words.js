// What Cockpit and Admin say in English outside their files of texts, by the place where it stands.

import { plural } from '../../../tasklist/scripts/custom/dates.js';

const PERMISSIONS = {
  ALL: 'всё',
  NONE: 'ничего',
  ACCESS: 'вход',
  READ: 'чтение',
  UPDATE: 'изменение',
  CREATE: 'создание',
  DELETE: 'удаление',
  SET: 'настройка',
  SUSPEND: 'приостановка',
  CREATE_INSTANCE: 'начало процессов',
  READ_INSTANCE: 'чтение процессов',
  UPDATE_INSTANCE: 'изменение процессов',
  RETRY_JOB: 'повтор заданий',
  SUSPEND_INSTANCE: 'приостановка процессов',
  DELETE_INSTANCE: 'удаление процессов',
  MIGRATE_INSTANCE: 'перевод процессов',
  READ_TASK: 'чтение задач',
  UPDATE_TASK: 'изменение задач',
  TASK_ASSIGN: 'назначение исполнителей',
  TASK_WORK: 'работа с задачами',
  READ_VARIABLE: 'чтение переменных',
  UPDATE_VARIABLE: 'изменение переменных',
  READ_TASK_VARIABLE: 'чтение переменных задач',
  UPDATE_TASK_VARIABLE: 'изменение переменных задач',
  READ_INSTANCE_VARIABLE: 'чтение переменных процессов',
  UPDATE_INSTANCE_VARIABLE: 'изменение переменных процессов',
  READ_HISTORY: 'чтение истории',
  UPDATE_HISTORY: 'изменение истории',
  DELETE_HISTORY: 'удаление истории',
  READ_HISTORY_VARIABLE: 'чтение переменных в истории',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: 'пакет: перевод процессов',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: 'пакет: изменение хода процессов',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: 'пакет: начало процессов заново',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: 'пакет: удаление идущих процессов',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: 'пакет: удаление завершённых процессов',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: 'пакет: удаление принятых решений',
  CREATE_BATCH_SET_JOB_RETRIES: 'пакет: повтор заданий',
  CREATE_BATCH_SET_REMOVAL_TIME: 'пакет: время удаления',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: 'пакет: повтор внешних задач',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: 'пакет: приостановка процессов',
  CREATE_BATCH_SET_VARIABLES: 'пакет: переменные'
};

const WORDS = {
  'Click to zoom in': 'Увеличить',
  'zoom in': 'Увеличить',
  'zoom out': 'Уменьшить',
  'reset zoom': 'Вернуть размер',
  Today: 'Сегодня',
  Clear: 'Очистить',
  Close: 'Закрыть',
  Done: 'Готово',
  previous: 'назад',
  next: 'вперёд',
  Cockpit: 'Ход программ',
  Tasklist: 'Задачи',
  Admin: 'Управление',
  Welcome: 'На главную',
  'View DRD': 'Открыть схему решений',
  'View DRG': 'Открыть схему решений',
  'Hit Policy': 'Правило выбора',
  'Hit policy': 'Правило выбора',
  Unique: 'Подходит одна строка',
  First: 'Первая подходящая строка',
  Collect: 'Все подходящие строки',
  'Rule order': 'Все подходящие строки по порядку',
  When: 'Если',
  And: 'и',
  Then: 'то',
  Annotations: 'Пояснения',
  string: 'текст',
  boolean: 'да или нет',
  integer: 'целое число',
  long: 'целое число',
  double: 'число',
  number: 'число',
  date: 'дата'
};

const PATTERNS = [
  [
    /^(\d+) (моделей процессов|модель процесса) развёрнут[оа]$/,
    number => `${number} ${plural(Number(number), 'модель процесса', 'модели процессов', 'моделей процессов')}`
  ],
  [
    /^Сейчас есть: (\d+) идущ(?:их процессов|ий процесс)(.*)$/,
    (number, rest) => `Сейчас есть ${number} ${plural(Number(number), 'идущий процесс', 'идущих процесса', 'идущих процессов')}${rest}`
  ]
];

/** «READ, TASK_WORK» as people say it, or null where it is no list of permissions. */
export function permissions(text) {
  const names = text.trim().split(/\s*,\s*/);
  return names.every(name => Object.hasOwn(PERMISSIONS, name))
    ? names.map(name => PERMISSIONS[name]).join(', ')
    : null;
}

/** The Russian text for a word or sentence of the scripts, or null where it is none of theirs. */
export function russian(text) {
  const message = text.trim().replace(/\s+/g, ' ');
  if (Object.hasOwn(WORDS, message)) {
    return WORDS[message];
  }
  for (const [pattern, sentence] of PATTERNS) {
    const match = pattern.exec(message);
    if (match) {
      return sentence(...match.slice(1));
    }
  }
  return null;
}
