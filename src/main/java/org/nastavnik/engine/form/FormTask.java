package org.nastavnik.engine.form;

import org.nastavnik.shared.BusinessKey;

/** The task whose form is read or submitted, and the login of the person who does it. */
public record FormTask(
        String id, String key, String processKey, BusinessKey businessKey, String tenantId, String login) {}
