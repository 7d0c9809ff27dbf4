/**
 * Who may what inside the engine: users, groups and tenants are read from our roles, a task belongs to its assignee and
 * its candidates without a row of its own in the authorization table, and the rest is granted to the roles' groups.
 */
package org.nastavnik.engine.security;
