/**
 * What the system tells people by itself: notices on the page «Уведомления», the due dates of tasks and the watcher that
 * reminds of them. Knows people, roles and tasks; other features send through {@link
 * org.nastavnik.notification.Notices}.
 */
package org.nastavnik.notification;
