package org.nastavnik.mentorbank.request.process;

import java.util.List;
import org.nastavnik.mentorbank.request.BankRequest;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.mentorbank.request.RequestState;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.RoleAssignments;
import org.nastavnik.organization.absence.Deputies;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code bank-request.bpmn} asks of a request. */
@Component
public class BankRequestTasks {

    private final RequestService requests;
    private final RoleAssignments assignments;
    private final Deputies deputies;

    BankRequestTasks(RequestService requests, RoleAssignments assignments, Deputies deputies) {
        this.deputies = deputies;
        this.requests = requests;
        this.assignments = assignments;
    }

    /** The curator of the organisation where the mentor works; null where there is none: then the group has the task. */
    @Transactional
    public String answerer(String businessKey) {
        List<RoleAssignment> holders =
                assignments.holdersForShare(Role.CURATOR, request(businessKey).homeOrganizationId());
        return holders.size() == 1 ? deputies.actingFor(holders.get(0).login(), businessKey) : null;
    }

    @Transactional(readOnly = true)
    public String answererGroup(String businessKey) {
        return Role.CURATOR.groupAt(request(businessKey).homeOrganizationId());
    }

    @Transactional(readOnly = true)
    public boolean isSent(String businessKey) {
        return request(businessKey).state() == RequestState.SENT;
    }

    @Transactional(readOnly = true)
    public boolean isAccepted(String businessKey) {
        return request(businessKey).state() == RequestState.ACCEPTED;
    }

    private BankRequest request(String businessKey) {
        return requests.get(BusinessKey.parse(businessKey).partId(BankRequest.PART));
    }
}
