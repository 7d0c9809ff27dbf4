package org.nastavnik.website.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a page is written where the server does not say: its own word counts, else valid UTF-8, else windows-1251. */
final class Charsets {

    private static final int HEAD = 4096;
    private static final Pattern SAID = Pattern.compile("(?i)<(?:meta|\\?xml)[^>]*(?:charset|encoding)");

    private Charsets() {}

    /** @return null where the page says it itself */
    static String guess(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        if (SAID.matcher(head).find() || head.startsWith("\u00ef\u00bb\u00bf")) {
            return null;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return "UTF-8";
        } catch (CharacterCodingException old) {
            return "windows-1251";
        }
    }
}
