package org.nastavnik.evaluation.web;

import org.nastavnik.evaluation.invitation.KeptLink;

/**
 * One participant in the list of links.
 *
 * @param state what is known of the answer or the link, in words
 * @param link the newest; null where there is none
 * @param asked whether a link is proposed: no answer yet and no link that holds
 * @param answered whether the participant has answered without anybody's help: no link is made any more
 */
public record LinkLine(
        long personId,
        String name,
        String place,
        boolean reachable,
        String state,
        KeptLink link,
        boolean asked,
        boolean answered) {}
