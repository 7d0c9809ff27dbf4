/**
 * The doors: one login for our pages, the engine's web applications and its REST interface, who may call which route,
 * throttling of failed logins, headers and the first administrator.
 */
package org.nastavnik.security;
