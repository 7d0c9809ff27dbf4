/**
 * Notices by e-mail. The notice itself is the outbox: it is written in the transaction of what it is about. Three steps
 * follow, each safe to be done by several servers: a notice is planned (when may it leave), what is due for a person is
 * gathered into one mail, the mail is sent and tried again until it is.
 */
package org.nastavnik.notification.mail;
