package org.nastavnik.engine.history;

import java.util.Collection;
import java.util.List;

/** Of which municipalities figures are asked, by their codes. */
public record Tenants(boolean all, Collection<String> codes) {

    public static final Tenants ALL = new Tenants(true, List.of());

    public static Tenants of(Collection<String> codes) {
        return new Tenants(false, codes);
    }

    /** SQL knows no empty list; no municipality has the code «-». */
    Collection<String> listed() {
        return codes.isEmpty() ? List.of("-") : codes;
    }
}
