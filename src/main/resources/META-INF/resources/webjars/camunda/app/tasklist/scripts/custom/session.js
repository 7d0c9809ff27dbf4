// Leaving, and coming back when the time of a session is over without losing what was typed.

import { element, ownPage } from './page.js';

const CHECK_EVERY = 3000;

/** «Выйти» ends the session on the server and shows our own login page. */
export function leaveProperly(module) {
  module.run([
    'AuthenticationService', '$http', 'Uri', 'Notifications',
    function (authentication, $http, Uri, notifications) {
      const leave = () => window.location.assign(ownPage('/login?out'));
      authentication.logout = () =>
        $http.post(Uri.appUri('admin://auth/user/:engine/logout')).then(leave, answer =>
          answer.status === 401
            ? leave()
            : notifications.addError({
                status: 'Выйти не удалось',
                message: 'Проверьте связь и нажмите «Выйти» ещё раз.',
                exclusive: true
              })
        );
    }
  ]);
}

/** An expired session: the page stays as it is, a new window takes the login, then the work goes on. */
export function keepInputWhenExpired(module) {
  module.run([
    '$rootScope', 'AuthenticationService', 'Uri', 'Notifications',
    function ($rootScope, authentication, Uri, notifications) {
      const whoAmI = () => fetch(Uri.appUri('admin://auth/user/:engine'), { headers: { Accept: 'application/json' } });
      const update = authentication.updateAuthentication;
      let known = null;
      let expired = false;

      // The framework forgets the person at every 401 and draws the page anew: both would lose what was typed.
      authentication.updateAuthentication = person => person && update(person);
      $rootScope.$on('authentication.changed', (event, person) => {
        known = person || known;
      });
      $rootScope.$on('$routeChangeStart', event => expired && event.preventDefault());
      $rootScope.$on('authentication.login.required', event => {
        event.preventDefault();
        if (!known) {
          window.location.assign(ownPage('/login'));
          return;
        }
        $rootScope.authentication = known;
        if (!expired) {
          expired = true;
          askForLogin(whoAmI, known.name, () => {
            expired = false;
            notifications.clearAll();
            $rootScope.$apply(() => update(known));
            releaseButtons();
          });
        }
      });
    }
  ]);
}

/** The request that found the session expired never answers the form: its buttons would stay disabled. */
function releaseButtons() {
  document.querySelectorAll('.form-actions, .modal-footer').forEach(buttons => {
    const scope = window.angular.element(buttons).scope();
    if (scope) {
      scope.$evalAsync(() => {
        scope.completeInProgress = false;
        scope.requestInProgress = false;
      });
    }
  });
}

function askForLogin(whoAmI, name, back) {
  const button = element('button', { type: 'button', class: 'btn btn-primary' }, 'Войти в новом окне');
  const before = document.activeElement;
  const dialog = element(
    'div',
    { class: 'nastavnik-login', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'nastavnik-login-title' },
    element(
      'div',
      { class: 'nastavnik-login-box' },
      element('h2', { id: 'nastavnik-login-title' }, 'Время работы истекло'),
      element('p', {}, 'Введённое на этой странице сохранено. Войдите в новом окне и вернитесь сюда.'),
      button
    )
  );
  button.addEventListener('click', () => window.open(ownPage('/login'), '_blank'));
  dialog.addEventListener('keydown', event => {
    if (event.key === 'Tab') {
      event.preventDefault();
      button.focus();
    }
  });
  document.body.append(dialog);
  button.focus();

  const check = async () => {
    const answer = await whoAmI().catch(() => null);
    if (!answer?.ok || !dialog.isConnected) {
      return;
    }
    const person = await answer.json();
    if (person.userId !== name) {
      window.location.reload();
      return;
    }
    clearInterval(timer);
    window.removeEventListener('focus', check);
    dialog.remove();
    back();
    before?.focus();
  };
  const timer = setInterval(check, CHECK_EVERY);
  window.addEventListener('focus', check);
}
