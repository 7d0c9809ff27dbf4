package org.nastavnik.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A program over REST sends its password with every request, and the slow hash would cost more than the request. A
 * password that was right is recognised for some minutes by a keyed digest of it; the key lives in memory only, and a
 * changed password changes the stored hash, which is the entry's name.
 */
class RememberingEncoder implements PasswordEncoder {

    private static final int REMEMBERED = 1_000;
    private static final Duration FOR = Duration.ofMinutes(5);

    private record Recognised(byte[] digest, Instant until) {}

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Recognised> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Recognised> eldest) {
            return size() > REMEMBERED;
        }
    };

    RememberingEncoder(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        if (password == null || hash == null) {
            return false;
        }
        byte[] digest = digest(password);
        if (isKnown(hash, digest)) {
            return true;
        }
        boolean right = slow.matches(password, hash);
        if (right) {
            synchronized (known) {
                known.put(hash, new Recognised(digest, clock.instant().plus(FOR)));
            }
        }
        return right;
    }

    private boolean isKnown(String hash, byte[] digest) {
        synchronized (known) {
            Recognised entry = known.get(hash);
            return entry != null
                    && clock.instant().isBefore(entry.until())
                    && MessageDigest.isEqual(entry.digest(), digest);
        }
    }

    private byte[] digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return slow.upgradeEncoding(hash);
    }
}
