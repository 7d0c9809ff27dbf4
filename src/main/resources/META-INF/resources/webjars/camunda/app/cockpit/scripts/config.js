export default {
  app: {
    vendor: 'Наставник',
    name: '— ход программ'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/custom/leave'],
  requireJsConfig: {
    ngDeps: ['nastavnik-leave']
  }
};
