package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.imports.ListComparisons.Progress;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.sources.RecallSource;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Who of a list that is not in yet looks like somebody of an earlier list, as the administrator sees it beforehand. */
@SilaTest
@AutoConfigureMockMvc
class EarlierListsTests {

    private static final String HEADER = "full_name,mother_name,birth_date\n";
    private static final String[] COLUMNS = {"FULL_NAME", "MOTHER_NAME", "BIRTH_DATE"};
    private static final String DONE = "All rows were compared with the earlier lists";
    private static final String NOBODY = "Nobody in this list looks like somebody in an earlier list";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private RecallSource recallSource;

    @Autowired
    private ListComparisons comparisons;

    @Autowired
    private ListImports imports;

    @Autowired
    private ListReading reading;

    @Autowired
    private CompareList compareList;

    @Autowired
    private ComparePart comparePart;

    @Autowired
    private TransactionTemplate transaction;

    private ImportJourney journey;
    private PersonDescription person;
    private UUID record;

    @BeforeEach
    void somebody_is_in_an_earlier_list() {
        journey = new ImportJourney(browser, jdbc);
        person = seldomNamed();
        record = arrivals.record(person, DetentionEvent.RELEASED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select exists (select from record_key where record_id = ?)")
                        .param(record)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void whoever_looks_like_somebody_of_an_earlier_list_is_shown_and_comes_in_to_be_proposed_as_the_same() {
        String page = uploaded(row(person) + row(seldomNamed()));

        assertThat(compared(page))
                .contains("1 person in this list looks like somebody in an earlier list", "Nobody is left out")
                .contains("/sources/" + sourceOf(record), "Date of birth</span>: <span>the same day")
                .containsPattern("<th scope=\"row\"><bdi>" + person.name().display() + "</bdi>")
                .containsPattern("\\d\\d%")
                .doesNotContain("/records/");
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry
                                where subject_id = ? and action = 'list-previewed' and details::text like '%"records"%"1"%'
                                """)
                        .param(ImportJourney.id(page))
                        .query(Integer.class)
                        .single())
                .isPositive();

        journey.start(page, COLUMNS);
        journey.finished(page);
        assertThat(journey.recordsOf(page)).isEqualTo(2);
        assertThat(comparisons.find(ImportJourney.id(page))).isEmpty();
        assertThat(browser.get().uri("/records/" + record + "/same").with(TestStaff.signedIn(Role.CASEWORKER, jdbc)))
                .bodyText()
                .contains("/same/" + recordOf(page, person.name().family()));
    }

    @Test
    void what_a_recalled_list_says_counts_for_nothing() {
        String page = uploaded(row(person));
        assertThat(compared(page)).contains("1 person in this list");

        ActingStaff.actAs(Role.ADMINISTRATOR, jdbc);
        recallSource.recall(sourceOf(record), "test", "made up");
        SecurityContextHolder.clearContext();

        assertThat(compared(page)).contains(NOBODY).doesNotContain("/sources/" + sourceOf(record));
        assertThat(journey.columns(page, "compare", COLUMNS)).hasStatus3xxRedirection();
        assertThat(compared(page)).contains(NOBODY);
        assertThat(found(page)).isZero();
    }

    @Test
    void whoever_had_their_record_removed_is_not_shown() {
        String page = uploaded(row(toTheYear(person)));
        assertThat(compared(page)).contains("1 person in this list");

        assertThat(browser.post()
                        .uri("/records/" + record + "/removal")
                        .with(TestStaff.signedIn(Role.SUPERVISOR, jdbc))
                        .with(csrf())
                        .param("how", "came in person"))
                .hasStatus3xxRedirection();

        await().atMost(Duration.ofSeconds(30)).until(() -> found(page) == 0);
        assertThat(compared(page)).contains(NOBODY);
    }

    @Test
    void read_in_another_way_the_list_is_compared_anew() {
        String page = uploaded(row(person));
        assertThat(compared(page)).contains("1 person in this list");

        assertThat(journey.columns(page, "preview", "", "FULL_NAME", "")).hasStatus3xxRedirection();
        assertThat(compared(page)).contains(NOBODY);

        assertThat(journey.columns(page, "preview", COLUMNS)).hasStatus3xxRedirection();
        assertThat(compared(page)).contains("1 person in this list");
    }

    @Test
    void where_no_column_names_people_nothing_is_compared() {
        String page = uploaded(row(person));

        assertThat(journey.columns(page, "preview", "", "", "BIRTH_DATE")).hasStatus3xxRedirection();

        assertThat(page(page)).doesNotContain("in an earlier list");
    }

    @Test
    void reports_of_families_are_not_compared() {
        String page =
                ImportJourney.uploaded(journey.upload(Files.utf8(HEADER + row(person)), "reports.csv", "REPORTS"));

        assertThat(page(page)).doesNotContain("in an earlier list");
        assertThat(journey.columns(page, "compare", COLUMNS)).hasStatus3xxRedirection();
        assertThat(comparisons.find(ImportJourney.id(page))).isEmpty();
    }

    @Test
    void who_compares_again_or_looks_how_far_it_is_keeps_the_columns_that_were_chosen_on_the_page() {
        String page = uploaded(row(person));
        assertThat(compared(page))
                .contains("id=\"choose-columns\"", "form=\"choose-columns\" name=\"go\" value=\"compare\"");

        assertThat(journey.columns(page, "compare", "FULL_NAME", "", "BIRTH_DATE"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page + "#earlier");
        assertThat(columnsOf(page)).isEqualTo("FULL_NAME,,BIRTH_DATE");
        assertThat(compared(page)).contains("1 person in this list");

        assertThat(journey.columns(page, "earlier", COLUMNS)).hasRedirectedUrl(page + "#earlier");
        assertThat(columnsOf(page)).isEqualTo("FULL_NAME,MOTHER_NAME,BIRTH_DATE");
    }

    @Test
    void with_columns_that_cannot_be_nothing_is_compared_and_what_was_chosen_stands_there_still() {
        String page = uploaded(row(person));
        compared(page);
        Instant begun = comparisons.find(ImportJourney.id(page)).orElseThrow().begunAt();

        assertThat(journey.columns(page, "compare", "FULL_NAME", "FULL_NAME", ""))
                .hasStatus(422)
                .bodyText()
                .containsPattern("(?s)(value=\"FULL_NAME\" selected.*){2}");

        assertThat(columnsOf(page)).isEqualTo("FULL_NAME,MOTHER_NAME,BIRTH_DATE");
        assertThat(comparisons.find(ImportJourney.id(page)).orElseThrow().begunAt())
                .isEqualTo(begun);
    }

    /** Which column is which, as it is stored. */
    private String columnsOf(String page) {
        return imports.find(ImportJourney.id(page)).orElseThrow().columns();
    }

    @Test
    void cut_short_it_goes_on_behind_the_last_part_and_finds_nothing_twice() {
        String page = uploaded(row(person) + strangers(CompareList.ROWS_AT_ONCE) + row(toTheYear(person)));
        UUID id = ImportJourney.id(page);
        begunAndLeftAlone(id);
        ListImport list = imports.find(id).orElseThrow();
        Progress begun = comparisons.find(id).orElseThrow();
        comparePart.compare(list, begun, CompareList.ROWS_AT_ONCE + 1, CompareList.ROWS_AT_ONCE, List.of());
        assertThat(page(page))
                .contains(CompareList.ROWS_AT_ONCE + " of " + (CompareList.ROWS_AT_ONCE + 2) + " rows compared so far");

        compareList.compare(new ListComparisonBegun(id));
        compareList.compare(new ListComparisonBegun(id));

        assertThat(compared(page)).contains("1 person in this list");
        assertThat(comparisons.find(id).orElseThrow().rows()).isEqualTo(CompareList.ROWS_AT_ONCE + 2);
    }

    @Test
    void it_stops_once_the_list_comes_in_is_discarded_or_is_read_in_another_way() {
        String started = uploaded(row(person));
        String discarded = uploaded(row(person) + row(person));
        String altered = uploaded(row(person) + row(person) + row(person));
        List<ListImport> lists = List.of(started, discarded, altered).stream()
                .map(page -> imports.find(ImportJourney.id(page)).orElseThrow())
                .toList();
        lists.forEach(list -> begunAndLeftAlone(list.id()));
        List<Progress> begun = lists.stream()
                .map(list -> comparisons.find(list.id()).orElseThrow())
                .toList();

        journey.start(started, COLUMNS);
        assertThat(journey.send(discarded + "/discard")).hasStatus3xxRedirection();
        journey.columns(altered, "preview", "FULL_NAME", "", "BIRTH_DATE");
        compared(altered);

        for (int at = 0; at < lists.size(); at++) {
            ListImport list = lists.get(at);
            Progress from = begun.get(at);
            assertThatThrownBy(() -> comparePart.compare(list, from, 2, 1, List.of()))
                    .isInstanceOf(CompareList.NoLongerAsked.class);
        }
        assertThat(comparisons.find(lists.get(0).id())).isEmpty();
        assertThat(comparisons.find(lists.get(1).id())).isEmpty();
    }

    /** As a process leaves it that dies at once: it has begun, and the event that says so was told to nobody. */
    private void begunAndLeftAlone(UUID id) {
        String read = reading.of(imports.find(id).orElseThrow());
        transaction.executeWithoutResult(status -> comparisons.begin(id, read, true, Instant.now()));
    }

    private String compared(String page) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> page(page), shown -> shown.contains(DONE));
    }

    private String page(String page) {
        try {
            return journey.page(page + "?lang=en").getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String uploaded(String rows) {
        return ImportJourney.uploaded(journey.upload(Files.utf8(HEADER + rows), "list.csv", "RECORDS"));
    }

    private static String row(PersonDescription person) {
        return person.name().given() + " " + person.name().father() + " "
                + person.name().family() + "," + person.name().mother() + "," + person.birth() + "\n";
    }

    /** Whom nobody takes for anybody whom other tests bring in. */
    private static PersonDescription seldomNamed() {
        PersonDescription one = Arrivals.person(Arrivals.familyName());
        PersonName name = new PersonName(
                "",
                Arrivals.familyName(),
                Arrivals.familyName(),
                "",
                one.name().family(),
                one.name().mother(),
                "");
        return born(name, Objects.requireNonNull(one.birth()));
    }

    private static PersonDescription toTheYear(PersonDescription person) {
        return born(
                person.name(),
                PartialDate.ofYear(Objects.requireNonNull(person.birth()).year()));
    }

    private static PersonDescription born(PersonName name, PartialDate birth) {
        return new PersonDescription(name, Sex.MALE, birth, null, null, "", "", null, "");
    }

    private static String strangers(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            rows.append(row(seldomNamed()));
        }
        return rows.toString();
    }

    private int found(String page) {
        return jdbc.sql("select count(*) from list_likeness where import_id = ?")
                .param(ImportJourney.id(page))
                .query(Integer.class)
                .single();
    }

    private UUID sourceOf(UUID recordId) {
        return jdbc.sql("select source_id from detainee_record where id = ?")
                .param(recordId)
                .query(UUID.class)
                .single();
    }

    private UUID recordOf(String page, String name) {
        return jdbc.sql("""
                        select detainee_record.id from detainee_record
                        join list_import on list_import.source_id = detainee_record.source_id
                        where list_import.id = ? and full_name like ?
                        """)
                .params(ImportJourney.id(page), "%" + name)
                .query(UUID.class)
                .single();
    }
}
