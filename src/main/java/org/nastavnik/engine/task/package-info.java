/**
 * Our own copy of the engine's open and done tasks, kept by listeners in the engine's transaction: lists, counts,
 * deadlines and the handing over of tasks ask it and not the engine. Free of engine types to the outside.
 */
package org.nastavnik.engine.task;
