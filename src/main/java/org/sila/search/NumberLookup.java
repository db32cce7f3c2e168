package org.sila.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sila.person.WrittenText;
import org.sila.reports.Reference;
import org.sila.search.index.Numbers;
import org.sila.search.index.PhoneHashes;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what goes by a number: a case, the reference of a report, a number of a list such as a prisoner's, a registry
 * number, a national number, the telephone of an enquirer. All exact. Whoever may read cases sees all of these there.
 */
@Repository
class NumberLookup {

    private static final int LONGEST_CASE_NUMBER = 12;
    private static final int SHORTEST_NATIONAL = 6;

    private static final String REPORTS = """
            with recursive led (id, joined_into, kind) as (
                select id, joined_into, 'CASE_NUMBER' from sought_case where number = :case_number
                union all
                select next.id, next.joined_into, 'JOINED_CASE_NUMBER'
                from sought_case next join led on next.id = led.joined_into
            )
            select id, 'REFERENCE' from report where reference = :reference
            union all
            select report_id, led.kind from led join case_report on case_report.case_id = led.id
            union all
            select id, 'NATIONAL_NUMBER' from report where national_number_index = :national
            union all
            select report_id, 'PHONE' from search_phone where phone_index = any(:phones)
            union all
            select report_id, 'EXTERNAL_NUMBER' from search_report where external_number = :plain
            union all
            (select report_id, 'REGISTRY_NUMBER' from search_report where registry_number = :plain limit :most)
            """;

    private static final String RECORDS = """
            select id, 'NATIONAL_NUMBER' from detainee_record where national_number_index = :national
            union all
            (select record_id, 'EXTERNAL_NUMBER' from search_record where external_number = :plain limit :most)
            union all
            (select record_id, 'REGISTRY_NUMBER' from search_record where registry_number = :plain limit :most)
            """;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;

    NumberLookup(JdbcClient jdbc, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
    }

    /** Which number it is: of what was found, the first that holds. */
    enum NumberKind {
        REFERENCE,
        CASE_NUMBER,
        JOINED_CASE_NUMBER,
        NATIONAL_NUMBER,
        PHONE,
        EXTERNAL_NUMBER,
        REGISTRY_NUMBER
    }

    /** Which number each goes by; by the id of the report or the record. */
    record ByNumber(Map<UUID, NumberKind> reports, Map<UUID, NumberKind> records) {

        boolean isEmpty() {
            return reports.isEmpty() && records.isEmpty();
        }
    }

    /** One statement for each side, each by the index of its number. */
    ByNumber find(String typed) {
        return new ByNumber(find(typed, REPORTS), find(typed, RECORDS));
    }

    private Map<UUID, NumberKind> find(String typed, String sql) {
        String digits = Numbers.digits(typed);
        boolean onlyDigits = Numbers.plain(typed).equals(digits) && !digits.isEmpty();
        boolean national = onlyDigits && digits.length() >= SHORTEST_NATIONAL;
        boolean caseNumber = onlyDigits && digits.length() <= LONGEST_CASE_NUMBER;
        Map<UUID, NumberKind> found = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param("reference", Reference.parse(typed).map(Reference::value).orElse(""))
                .param("case_number", caseNumber ? Long.parseLong(digits) : -1)
                .param("national", national ? blindIndex.of(digits, "national_number") : new byte[0])
                .param(
                        "phones",
                        onlyDigits
                                ? PhoneHashes.of(WrittenText.asciiDigits(typed), blindIndex)
                                        .toArray(byte[][]::new)
                                : new byte[0][])
                .param("plain", Numbers.plain(typed))
                .param("most", Candidates.MOST + 1)
                .query(row -> {
                    found.merge(
                            row.getObject(1, UUID.class),
                            NumberKind.valueOf(row.getString(2)),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                });
        return found;
    }
}
