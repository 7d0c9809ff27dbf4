/** The pages «Реестр» and «Участники программы»: the head and the curator of the organisation only. */
package org.nastavnik.participant.web;
