package org.sila.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Browser;
import org.sila.files.Sha256;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Photographs;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Somebody begins files by the thousand and ends none: what all of them may take is limited, and everybody is told. */
@SilaTest
class UnfinishedUploadsTests {

    private static final String UPLOADS = "/status/files/uploads";
    private static final String NO_ROOM =
            "So many files are being sent at this moment that there is no room for another."
                    + " Send it tomorrow, or bring it to the organisation that runs this site.";
    private static final int PIECE = 64 * 1024;
    private static final int TWO_GIGABYTES = 2_000_000_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private FamilyUploads uploads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final byte[] photograph = Photographs.large(260);

    @Test
    void where_there_is_no_room_for_more_a_family_is_told_when_to_come_again() throws Exception {
        Receipt receipt = reported();
        Browser family = new Browser(port);
        family.openReport(receipt.reference().toString(), receipt.accessCode().value());
        family.open("/status/files?lang=en");
        UUID id = UUID.fromString(json.readTree(begin(family).body()).path("id").asString());
        assertThat(send(family, id, 0).statusCode()).isEqualTo(200);
        UUID flood = reported().reportId();
        for (int file = 0; file < 3; file++) {
            begins(flood, file);
        }

        assertThat(begin(family)).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).isEqualTo(NO_ROOM);
        });
        assertThat(send(family, id, PIECE).body()).isEqualTo(NO_ROOM);

        jdbc.sql("update family_upload set touched_at = touched_at - interval '25 hours' where report_id = ?")
                .param(flood)
                .update();
        uploads.forgetExpired();
        assertThat(send(family, id, PIECE).statusCode())
                .as("goes on where it was")
                .isEqualTo(200);
    }

    private Receipt reported() {
        Receipt sent = submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
        arrivals.caseOf(sent.reportId());
        return sent;
    }

    /** As if nearly all of a very large file had arrived. */
    private void begins(UUID report, int number) {
        jdbc.sql("""
                        insert into family_upload (id, report_id, print_index, size, received, touched_at)
                        values (gen_random_uuid(), ?, decode(?, 'hex'), ?, ?, now())
                        """)
                .params(report, "0" + number, TWO_GIGABYTES, TWO_GIGABYTES - 1)
                .update();
    }

    private HttpResponse<String> begin(Browser family) throws Exception {
        return family.send(
                UPLOADS, Map.of("size", Integer.toString(photograph.length), "print", Sha256.of(photograph)));
    }

    private HttpResponse<String> send(Browser family, UUID id, int from) throws Exception {
        return family.put(UPLOADS + "/" + id + "/" + from, Arrays.copyOfRange(photograph, from, from + PIECE));
    }

    @AfterEach
    void the_flood_is_over() {
        jdbc.sql("delete from family_upload where size = ?")
                .param(TWO_GIGABYTES)
                .update();
    }
}
