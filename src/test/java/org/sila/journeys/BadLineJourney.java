package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.files.FileIntake;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Photographs;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mother sends a photograph from a telephone whose line breaks, and it arrives whole. */
class BadLineJourney extends Journey {

    private static final String ADDRESS = "203.0.113.91";
    private static final String UPLOADS = "**/status/files/uploads**";
    private static final String PIECE = ".*/status/files/uploads/[0-9a-f-]+/[0-9]+";

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private FileIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final byte[] photograph = Photographs.large(420);
    private final List<Integer> arrived = new CopyOnWriteArrayList<>();
    private volatile int holdsFor = 1;
    private volatile boolean staysDown = true;
    private Path file;
    private Receipt receipt;
    private Visitor mother;

    @BeforeEach
    void a_line_that_breaks_after_the_first_piece() throws IOException {
        file = folder.resolve("samer.png");
        Files.write(file, photograph);
        receipt = submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
        arrivals.caseOf(receipt.reportId());
        mother = onAPhoneWithScripts(Language.ARABIC, ADDRESS)
                .opens("/status")
                .writes("reports.status.reference", receipt.reference().value())
                .writes("reports.status.code", receipt.accessCode().value())
                .presses("reports.status.open")
                .follows("reports.mine.files")
                .isAt("attachments.family.title");
        mother.page().route(UPLOADS, this::overTheLine);
    }

    @Test
    void sending_goes_on_by_itself_where_it_stopped() {
        mother.attaches("attachments.field.file", file)
                .writes("attachments.field.description", "في البيت")
                .presses("attachments.family.hand-in");
        mother.sees("attachments.family.upload.waiting")
                .sees("attachments.family.upload.share", "64", kilobytes())
                .looks("status-files-line-down");
        assertThat(arrived).containsExactly(0);

        theLineIsBackAndBreaksOnceMore();

        mother.sees("attachments.family.sent").seesWords("في البيت").looks("status-files-whole");
        assertThat(arrived).startsWith(0, 65536).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(handedIn()).isEqualTo(photograph);
    }

    @Test
    void who_has_to_open_the_page_again_chooses_the_file_again_and_goes_on() {
        mother.attaches("attachments.field.file", file)
                .presses("attachments.family.hand-in")
                .sees("attachments.family.upload.waiting");
        mother.opens("/status/files").isAt("attachments.family.title");
        holdsFor = Integer.MAX_VALUE;

        mother.attaches("attachments.field.file", file).presses("attachments.family.hand-in");

        mother.sees("attachments.family.sent");
        assertThat(arrived).startsWith(0, 65536).doesNotHaveDuplicates();
        assertThat(handedIn()).isEqualTo(photograph);
    }

    @Test
    void what_is_too_large_is_refused_before_a_byte_is_sent() throws IOException {
        Path film = folder.resolve("film.png");
        try (RandomAccessFile large = new RandomAccessFile(film.toFile(), "rw")) {
            large.setLength(10 * 1024 * 1024 + 1);
        }

        mother.attaches("attachments.field.file", film)
                .presses("attachments.family.hand-in")
                .sees("attachments.family.error.too-large")
                .looks("status-files-too-large");

        assertThat(arrived).isEmpty();
        holdsFor = Integer.MAX_VALUE;
        mother.attaches("attachments.field.file", file)
                .presses("attachments.family.hand-in")
                .sees("attachments.family.sent");
    }

    private void overTheLine(Route route) {
        String address = route.request().url();
        if (arrived.size() == holdsFor) {
            holdsFor = staysDown ? holdsFor : Integer.MAX_VALUE;
            route.abort("connectionreset");
            return;
        }
        if (address.matches(PIECE)) {
            arrived.add(Integer.valueOf(address.substring(address.lastIndexOf('/') + 1)));
        }
        route.resume();
    }

    /** The telephone notices that it is back before its next try is due; the second time it tries again by itself. */
    private void theLineIsBackAndBreaksOnceMore() {
        staysDown = false;
        holdsFor = 2;
        mother.page().evaluate("dispatchEvent(new Event('online'))");
    }

    private String kilobytes() {
        return Integer.toString((photograph.length + 1023) / 1024);
    }

    private byte[] handedIn() {
        return intake.bytes(jdbc.sql("select original_id from attachment where report_id = ?")
                .param(receipt.reportId())
                .query(UUID.class)
                .single());
    }
}
