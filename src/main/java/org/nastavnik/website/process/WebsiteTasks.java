package org.nastavnik.website.process;

import org.nastavnik.shared.BusinessKey;
import org.nastavnik.website.AuditService;
import org.nastavnik.website.CheckState;
import org.nastavnik.website.SectionCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code website-audit.bpmn} asks of the domain. */
@Component
public class WebsiteTasks {

    private final AuditService audits;

    WebsiteTasks(AuditService audits) {
        this.audits = audits;
    }

    public void queue(String businessKey) {
        audits.queue(id(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isFine(String businessKey) {
        return audits.get(id(businessKey)).state() == CheckState.FINE;
    }

    @Transactional(readOnly = true)
    public boolean isExplained(String businessKey) {
        return audits.get(id(businessKey)).state() == CheckState.EXPLAINED;
    }

    private static long id(String businessKey) {
        return BusinessKey.parse(businessKey).partId(SectionCheck.PART);
    }
}
