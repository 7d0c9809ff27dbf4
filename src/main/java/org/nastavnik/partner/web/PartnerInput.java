package org.nastavnik.partner.web;

import java.time.LocalDate;
import org.nastavnik.partner.PartnerDetails;
import org.springframework.format.annotation.DateTimeFormat;

/** What was typed of a partner; kept when it is refused. */
record PartnerInput(
        String name,
        String inn,
        String activity,
        String contactName,
        String contactPosition,
        String contactPhone,
        String contactEmail,
        String agreementNumber,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate agreementOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate agreementUntil) {

    PartnerDetails details() {
        return new PartnerDetails(
                name,
                inn,
                activity,
                contactName,
                contactPosition,
                contactPhone,
                contactEmail,
                agreementNumber,
                agreementOn,
                agreementUntil);
    }

    static PartnerInput of(PartnerDetails d) {
        return new PartnerInput(
                d.name(),
                d.inn(),
                d.activity(),
                d.contactName(),
                d.contactPosition(),
                d.contactPhone(),
                d.contactEmail(),
                d.agreementNumber(),
                d.agreementOn(),
                d.agreementUntil());
    }
}
