package org.sila.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.matching.engine.MentionBuilder.record;
import static org.sila.matching.engine.MentionBuilder.report;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.scoring.Model;

class BulkLinkerTests {

    private final List<Mention> reports = List.of(
            report("R1")
                    .named("محمد", "أحمد", "الحلبي")
                    .mother("فاطمة")
                    .born("1985")
                    .build(),
            report("R2")
                    .named("سمير", "نبيل", "الأتاسي")
                    .mother("هدى")
                    .born("1970")
                    .build());
    private final List<Mention> records = List.of(
            record("D1").full("Mehmet Ahmad Halabi").born("1985").build(),
            record("D2").full("سمير نبيل اتاسي").mother("هدي").born("1970").build(),
            record("D3").full("يوسف عمر الخطيب").born("1999").build());

    @Test
    void each_report_finds_its_record() {
        List<LinkedPair> pairs = new ArrayList<>();

        BulkLinker.Summary summary = linker().link(0.5, pairs::add);

        assertThat(pairs).extracting(pair -> pair.reportId() + pair.recordId()).containsExactly("R1D1", "R2D2");
        assertThat(summary.pairs()).isEqualTo(2);
    }

    @Test
    void two_runs_give_the_same() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        linker().link(0, pair -> first.add(pair.reportId() + pair.recordId() + pair.probability()));
        linker().link(0, pair -> second.add(pair.reportId() + pair.recordId() + pair.probability()));

        assertThat(first).isEqualTo(second).isNotEmpty();
    }

    @Test
    void nothing_to_link_is_no_error() {
        assertThat(new BulkLinker(Model.shipped(), Gazetteer.NONE, List.of(), List.of())
                        .link(0, pair -> {})
                        .pairs())
                .isZero();
    }

    private BulkLinker linker() {
        return new BulkLinker(Model.shipped(), Gazetteer.NONE, reports, records);
    }
}
