package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sila.reports.ReportDirectory;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class RememberReportsTests {

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private Mentions mentions;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void after_a_start_each_report_is_read_once() {
        arrivals.reports(3, Arrivals.person(Arrivals.familyName()));
        RememberReports remember = new RememberReports(reports, mentions);

        int all = 0;
        int some = remember.rememberSome(2);
        while (some > 0) {
            all += some;
            some = remember.rememberSome(500);
        }

        assertThat(all)
                .isEqualTo(jdbc.sql("select count(*) from report where consent_search and withdrawn_at is null")
                        .query(Integer.class)
                        .single());
    }
}
