/**
 * The form gate: everything that a person completes or starts goes through here, on every way into the engine. The form's
 * values are checked and handed to the domain inside the command that completes the task, and none stays in the engine.
 */
package org.nastavnik.engine.gate;
