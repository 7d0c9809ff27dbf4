/**
 * Waiting for many: a process that waits at one message event until all its separate instances are done, and the
 * schedule on which that is looked for, together with the other watchers of the features.
 */
package org.nastavnik.engine.join;
