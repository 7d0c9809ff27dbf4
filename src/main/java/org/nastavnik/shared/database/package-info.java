/**
 * Where the data lives: the data folder and, unless {@code spring.datasource.url} names another server, an embedded
 * PostgreSQL in it. The embedded server is durable, listens on the loopback address only and asks for a password.
 */
package org.nastavnik.shared.database;
