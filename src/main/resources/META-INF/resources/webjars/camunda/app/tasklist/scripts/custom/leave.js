// The part that Cockpit and Admin need as well: «log out» ends the session and shows our own login page.

import { leaveProperly } from './session.js';

leaveProperly(window.angular.module('nastavnik-leave', []));
