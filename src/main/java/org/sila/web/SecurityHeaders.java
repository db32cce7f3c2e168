package org.sila.web;

import java.time.Duration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of every answer, to hand to {@link HttpSecurity#headers}. Besides those set here the framework's own
 * defaults stay: nosniff, no frames, and {@code no-store} wherever nothing else was said, which only content-hashed
 * static files do.
 */
public final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    static final String NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    /** Content policy of a page that runs scripts of our own files, and no others. */
    public static final String OWN_SCRIPT = NO_SCRIPT + "; script-src 'self'; connect-src 'self'";

    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "publickey-credentials-get=(self), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private final String contentPolicy;

    private SecurityHeaders(String contentPolicy) {
        this.contentPolicy = contentPolicy;
    }

    /** For pages that anybody can open: they run no script at all. */
    public static SecurityHeaders forFamilies() {
        return new SecurityHeaders(NO_SCRIPT);
    }

    /** For pages behind the sign-in: scripts of our own files only. */
    public static SecurityHeaders forStaff() {
        return new SecurityHeaders(OWN_SCRIPT);
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .httpStrictTransportSecurity(policy -> policy.includeSubDomains(true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
    }
}
