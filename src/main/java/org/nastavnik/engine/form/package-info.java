/**
 * The form gate's face to the features: how a form is filled when it is read and how its values reach the domain when it
 * is submitted. Values never stay in the engine.
 */
package org.nastavnik.engine.form;
