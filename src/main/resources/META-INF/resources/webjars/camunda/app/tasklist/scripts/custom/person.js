// What depends on who is working: their own tasks are «ваши», and a way to start something is shown to whom it is open.

const HOLDERS = '.tasks-list .assignee, .task-card .actors .assignee .view-value';
const MAY_START = 'nastavnik-may-start';

let login = null;

/** Remembers who works here and asks whether there is anything this person may start. */
export function knowThePerson(module) {
  module.run([
    '$rootScope', 'Uri',
    function ($rootScope, Uri) {
      $rootScope.$on('authentication.changed', (event, person) => {
        login = person?.name ?? login;
        if (person) {
          const query = 'latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
          fetch(Uri.appUri(`engine://engine/:engine/process-definition/count?${query}`))
            .then(answer => (answer.ok ? answer.json() : { count: 0 }))
            .then(({ count }) => document.body.classList.toggle(MAY_START, count > 0))
            .catch(() => {});
        }
      });
    }
  ]);
}

/** The engine knows people by their login here; one's own says nothing that «вы» does not say better. */
export function callThePersonYou() {
  if (!login) {
    return;
  }
  document.querySelectorAll(HOLDERS).forEach(holder => {
    const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.data.trim() === login) {
        texts.currentNode.data = 'вы';
      }
    }
  });
}
