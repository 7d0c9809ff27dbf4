package org.nastavnik.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Headers of every answer; HSTS goes out by itself where the connection is encrypted. */
final class Headers {

    /** Scripts and styles are our own files; the diagram viewer sets styles on the shapes it draws. */
    static final String OUR_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private Headers() {}

    static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p ->
                        p.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"))
                .frameOptions(f -> f.deny())
                .httpStrictTransportSecurity(h -> h.maxAgeInSeconds(31_536_000).includeSubDomains(false));
    }

    static void pages(HeadersConfigurer<HttpSecurity> headers, RequestMatcher ourPages) {
        common(headers);
        headers.addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(ourPages, new ContentSecurityPolicyHeaderWriter(OUR_POLICY)));
    }
}
