// What the Tasklist becomes here: Russian, calm, and usable on a phone. Loaded by config.js as a custom script.

import { completeTheMarkup } from './accessible.js';
import { offerToClaim } from './claim.js';
import { confirmCompletion, leadOn } from './completed.js';
import { russianCalendar, russianDistances } from './dates.js';
import { keepDrafts } from './drafts.js';
import { translateForms } from './form-texts.js';
import { links } from './navbar.js';
import { afterChanges } from './page.js';
import { callThePersonYou, knowThePerson } from './person.js';
import { followTheAddress } from './phone.js';
import { nameTheCases } from './plates.js';
import { explainRefusals } from './refusal.js';
import { keepInputWhenExpired, leaveProperly } from './session.js';
import { offerToSkip } from './skip.js';

const module = window.angular.module('nastavnik', []);

leaveProperly(module);
keepInputWhenExpired(module);
explainRefusals(module);
keepDrafts(module);
confirmCompletion(module);
knowThePerson(module);

module.run([
  '$rootScope', 'moment',
  function ($rootScope, moment) {
    russianCalendar(window.flatpickr);
    $rootScope.$on('$translateLoadingEnd', () => {
      russianDistances(moment);
      $rootScope.$broadcast('amMoment:localeChanged');
    });
  }
]);

translateForms(document);
offerToSkip();
afterChanges(() => {
  followTheAddress();
  callThePersonYou();
  offerToClaim();
  leadOn();
  nameTheCases();
  completeTheMarkup();
});
window.addEventListener('hashchange', followTheAddress);

export default links;
