package org.sila.trust;

import java.time.ZoneId;
import org.sila.reports.Reference;
import org.sila.reports.ReportDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The proofs that a family can have; templates know it as {@code @slips}. */
@Component("slips")
public class Slips {

    private final ReportDirectory reports;
    private final SlipSeal seal;
    private final ZoneId zone;

    Slips(ReportDirectory reports, SlipSeal seal, @Value("${sila.time-zone:Asia/Damascus}") ZoneId zone) {
        this.reports = reports;
        this.seal = seal;
        this.zone = zone;
    }

    /** The signed token of the slip of that report; empty where there is no such report, or it was withdrawn. */
    public String tokenOf(String reference) {
        return Reference.parse(reference)
                .flatMap(reports::registered)
                .map(found ->
                        new Slip(found.reference(), found.at().atZone(zone).toLocalDate()))
                .map(seal::token)
                .orElse("");
    }
}
