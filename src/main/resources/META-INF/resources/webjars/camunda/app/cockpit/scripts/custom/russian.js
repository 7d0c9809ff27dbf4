// The additions that Cockpit, Admin and Welcome share; loaded by their config.js as a custom script.

import { russianDistances } from '../../../tasklist/scripts/custom/dates.js';
import { leaveProperly } from '../../../tasklist/scripts/custom/session.js';
import { translateScripts } from './texts.js';

const module = window.angular.module('nastavnik', []);

leaveProperly(module);
module.run([
  '$rootScope', 'moment',
  function ($rootScope, moment) {
    $rootScope.$on('$translateLoadingEnd', () => {
      russianDistances(moment);
      $rootScope.$broadcast('amMoment:localeChanged');
    });
  }
]);
translateScripts(document);
