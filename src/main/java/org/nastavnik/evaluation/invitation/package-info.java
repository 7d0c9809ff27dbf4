/** Personal links by which participants answer a questionnaire without login. */
package org.nastavnik.evaluation.invitation;
