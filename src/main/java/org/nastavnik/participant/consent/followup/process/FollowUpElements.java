package org.nastavnik.participant.consent.followup.process;

/** Names of {@code bpmn/participant/consent-follow-up.bpmn} and of its forms that code refers to. */
public final class FollowUpElements {

    public static final String PROCESS = "consent-follow-up";
    public static final String SIGN_OWN_CONSENT = "sign-own-consent";
    public static final String SETTLE_WITHDRAWAL = "settle-withdrawal";
    public static final String OVERTAKEN = "ConsentFollowUpOvertaken";

    private FollowUpElements() {}
}
