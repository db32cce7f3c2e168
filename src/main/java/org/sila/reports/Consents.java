package org.sila.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the enquirer agreed to, one by one; storing the report is agreed to by sending it.
 *
 * @param search use for searching and matching; without it no match is proposed
 * @param share sharing with the organisations named on the page
 * @param publish publishing the name
 * @param survivors being contacted, through us, by survivors
 */
@Embeddable
public record Consents(
        @Column(name = "consent_search") boolean search,
        @Column(name = "consent_share") boolean share,
        @Column(name = "consent_publish") boolean publish,
        @Column(name = "consent_survivors") boolean survivors) {}
