package org.sila.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.sources.NewRecord;

class DemoListTests {

    @Test
    void every_list_says_in_both_languages_that_it_is_invented() {
        assertThat(DemoList.values())
                .allSatisfy(list -> assertThat(list.title()).contains("مختلقة").contains("invented"));
    }

    @Test
    void there_are_three_hundred_reports_and_fifteen_hundred_records_each_with_a_name() {
        List<NewRecord> records = new ArrayList<>();
        for (DemoList list : DemoList.values()) {
            records.addAll(LoadDemo.records(list));
        }

        assertThat(LoadDemo.reports())
                .hasSize(300)
                .noneMatch(report -> report.person().name().isBlank());
        assertThat(records)
                .hasSize(1500)
                .noneMatch(record -> record.person().name().isBlank());
    }
}
