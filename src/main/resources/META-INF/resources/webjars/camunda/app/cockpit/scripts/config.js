export default {
  app: {
    vendor: 'Наставник',
    name: '— ход программ'
  },
  disableWelcomeMessage: true
};
