// What Cockpit becomes here, beyond what the other applications share.

import './russian.js';
import { caseOfInstance } from './case.js';
import { heatInTable, heatOnDiagram } from './heat.js';
import { openTasks } from './open-tasks.js';

export default [openTasks, caseOfInstance, heatOnDiagram, heatInTable];
