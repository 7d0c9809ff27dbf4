package org.nastavnik.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers for the length of one page request who looked; elsewhere it remembers nothing. */
@Component
class LastViewer {

    private static final String KEY = LastViewer.class.getName();

    void set(Viewer viewer) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEY, viewer, RequestAttributes.SCOPE_REQUEST);
        }
    }

    Optional<Viewer> get() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Viewer) request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST));
    }
}
