package org.nastavnik.website.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient and how large.
 *
 * @param connectTimeout until a site takes the call
 * @param readTimeout until the next piece of its answer
 * @param totalTimeout until the whole answer of one hop is there
 * @param maxBytes of a page, unpacked
 * @param maxRedirects that are followed
 * @param userAgent by which site owners recognise the product
 */
@ConfigurationProperties("nastavnik.website")
public record FetchProperties(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout,
        @DefaultValue("30s") Duration totalTimeout,
        @DefaultValue("2097152") int maxBytes,
        @DefaultValue("5") int maxRedirects,

        @DefaultValue("Nastavnik/1.0 (audit of school website sections)")
        String userAgent) {}
