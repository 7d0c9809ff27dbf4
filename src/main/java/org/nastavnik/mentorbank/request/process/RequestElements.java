package org.nastavnik.mentorbank.request.process;

/** Names of {@code bpmn/mentorbank/bank-request.bpmn} and of its forms that code refers to. */
public final class RequestElements {

    public static final String PROCESS = "bank-request";

    public static final String REQUEST_MENTOR = "request-mentor";
    public static final String ANSWER_BANK_REQUEST = "answer-bank-request";

    public static final String REQUEST_ENDED = "BankRequestEnded";

    private RequestElements() {}
}
