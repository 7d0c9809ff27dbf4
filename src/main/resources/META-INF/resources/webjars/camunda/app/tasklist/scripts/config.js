// Runs before the application: what has to be in place before its first line is imported here.
import { keepFormsOutOfStorage, renewTexts } from './custom/storage.js';
import { russianDates } from './custom/dates.js';

const base = document.querySelector('base');

document.documentElement.lang = 'ru';
russianDates(window);
keepFormsOutOfStorage(window.localStorage);
await renewTexts(window.localStorage, base.getAttribute('app-root'), window.bust);

// Parts that nobody may use here, or that say nothing to the people of a school
base.setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:create-task-action',
    'tasklist.navbar.action:shortcut-help',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-history',
    'tasklist.task.detail:task-detail-diagram',
    'tasklist.task.detail:task-detail-description',
    'tasklist.card:tasklist-card-variables'
  ].join(',')
);

export default {
  app: {
    vendor: 'Наставник',
    name: '— задачи'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  locales: {
    availableLocales: ['ru'],
    fallbackLocale: 'ru'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/custom/nastavnik'],
  requireJsConfig: {
    ngDeps: ['nastavnik']
  },
  shortcuts: {}
};
