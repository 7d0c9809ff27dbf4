/** What every test may use: the application on a real database, a clock to move, jobs to run, users to act as. */
package org.nastavnik.support;
