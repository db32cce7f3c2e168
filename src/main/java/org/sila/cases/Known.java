package org.sila.cases;

import java.util.List;
import org.sila.cases.claims.Claim;
import org.sila.cases.timeline.Drawing;
import org.sila.cases.timeline.Timeline;

/**
 * What is known of the person sought, from whomever.
 *
 * @param claims what caseworkers entered, withdrawn ones too, newest first
 */
record Known(Summary summary, Timeline timeline, List<Claim> claims) {

    /** @param direction of the page, {@code rtl} or {@code ltr} */
    public Drawing drawn(String direction) {
        return Drawing.of(timeline, direction.equals("rtl"));
    }
}
