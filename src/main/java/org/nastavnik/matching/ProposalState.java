package org.nastavnik.matching;

/** Where a proposal of pairs stands. */
public enum ProposalState {
    /** The curator looks at it. */
    DRAFT("на рассмотрении у куратора"),
    /** The head looks at it. */
    SUBMITTED("на утверждении у руководителя"),
    APPROVED("утверждён приказом"),
    /** Its pairs have begun to work. */
    STARTED("пары начали работу"),
    /** Another proposal takes its place, or none is needed. */
    SET_ASIDE("отложен");

    private final String title;

    ProposalState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
