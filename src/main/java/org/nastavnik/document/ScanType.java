package org.nastavnik.document;

import java.util.Arrays;
import java.util.Optional;

/** What a scan may be, told by its first bytes and not by its name. */
public enum ScanType {
    PDF("application/pdf", ".pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", ".jpg", new int[] {0xFF, 0xD8, 0xFF}),
    PNG("image/png", ".png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});

    private final String mediaType;
    private final String ending;
    private final int[] start;

    ScanType(String mediaType, String ending, int[] start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public static Optional<ScanType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length <= start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
