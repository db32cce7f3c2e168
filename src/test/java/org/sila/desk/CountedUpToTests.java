package org.sila.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.web.paging.UpTo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A number that is told exactly is exact, and of one that is too large to help anybody it is said that it is. */
@SilaTest
@AutoConfigureMockMvc
class CountedUpToTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    private TestStaff.Colleague administrator;

    @BeforeEach
    void somebody_who_was_away_for_long() {
        administrator = TestStaff.colleague(Role.ADMINISTRATOR, jdbc);
    }

    @Test
    void as_many_as_are_counted_are_told_exactly() {
        areTold(UpTo.MOST);

        assertThat(desk("en")).contains(">1,000<").doesNotContain("more than");
    }

    @Test
    void one_more_is_more_than_that_in_both_languages() {
        areTold(UpTo.MOST + 1);

        assertThat(desk("en")).contains(">more than 1,000<").doesNotContain("1,001");
        assertThat(desk("ar")).containsPattern(">أكثر من [\\d٠-٩]+[.,٬]?[\\d٠-٩]{3}<");
    }

    private void areTold(int notices) {
        jdbc.sql("""
                insert into staff_notice (id, staff_id, kind, subject_id, case_number, told_at)
                select gen_random_uuid(), ?, 'CASE_GIVEN', gen_random_uuid(), at, now() from generate_series(1, ?) at
                """).params(administrator.id(), notices).update();
    }

    private String desk(String language) {
        return new Pages(browser).open("/desk?lang=" + language, administrator.signedIn());
    }
}
