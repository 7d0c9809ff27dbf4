// What Cockpit becomes here, beyond what the other applications share.

import './russian.js';
import { openTasks } from './open-tasks.js';

export default [openTasks];
