package org.nastavnik.website.fetch;

import java.net.URI;

/**
 * What came of fetching a page.
 *
 * @param address where it was found in the end; null where it was not
 * @param moved whether a redirect says that it lies there for good
 * @param body the page's bytes; null where it was not reached
 * @param charset as the server names it; may be null
 * @param reason a whole Russian sentence: why it was not reached; null where it was
 * @param passing it may work later: worth another try
 */
public record Fetched(URI address, boolean moved, byte[] body, String charset, String reason, boolean passing) {

    public static Fetched page(URI address, boolean moved, byte[] body, String charset) {
        return new Fetched(address, moved, body, charset, null, false);
    }

    public static Fetched never(String reason) {
        return new Fetched(null, false, null, null, reason, false);
    }

    static Fetched notNow(String reason) {
        return new Fetched(null, false, null, null, reason, true);
    }

    public boolean reached() {
        return body != null;
    }
}
