/** The pages «Уведомления» and «Сделано мной». */
package org.nastavnik.notification.web;
