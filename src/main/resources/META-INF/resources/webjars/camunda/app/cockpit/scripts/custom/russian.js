// The additions that Cockpit, Admin and Welcome share; loaded by their config.js as a custom script.

import { russianDistances } from '../../../tasklist/scripts/custom/dates.js';
import { leaveProperly } from '../../../tasklist/scripts/custom/session.js';
import { translateScripts } from './texts.js';

const module = window.angular.module('nastavnik', []);

leaveProperly(module);
module.run([
  '$rootScope',
  function ($rootScope) {
    // other than in Tasklist, moment is a global here, and only where an application shows distances in time
    $rootScope.$on('$translateLoadingEnd', () => window.moment && russianDistances(window.moment));
  }
]);
translateScripts(document);
