package org.nastavnik.engine.form;

import org.nastavnik.shared.BusinessKey;

/** The form that a person starts a process with: the domain makes the aggregate, the process gets its key. */
public interface StartForm {

    /** The process's key; also the form's key and file name. */
    String key();

    /**
     * What the form shows to this caller and which options it offers. Tasklist does not ask for it, so nothing in a start
     * form may depend on it for a person to get along; programs over REST and the check of a submission do ask.
     */
    default FormContent show(String login) {
        return FormContent.with("");
    }

    /** Makes the aggregate of these values for the caller. */
    Started start(String login, FormValues values);

    /** @param tenantId the municipality whose case it is; never null */
    record Started(BusinessKey key, String tenantId) {}
}
