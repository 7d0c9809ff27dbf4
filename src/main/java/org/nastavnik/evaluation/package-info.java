/** What came of a programme: surveys before and after, SWOT analysis, the report that the head approves. */
package org.nastavnik.evaluation;
