package org.sila.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of reports and records what they are found by. Nothing sealed is opened. */
@Repository
class ReadMentions {

    private static final String COLUMNS = "id, full_name, given_name, father_name, grandfather_name, family_name,"
            + " mother_name, nickname, birth_date, age, age_on, event_date, origin, facility, external_id,"
            + " registry_number";

    private static final int LONGEST_FACILITY = 300;

    private final JdbcClient jdbc;
    private final Places places;

    ReadMentions(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    private record Row(UUID id, PersonName name, List<Term> facts, String externalId, String registryNumber) {

        IndexedMention indexed() {
            List<Term> terms = IndexedMention.names(name);
            terms.addAll(facts);
            return new IndexedMention(id, terms, number(externalId), number(registryNumber));
        }

        private static @Nullable String number(String written) {
            String plain = Numbers.plain(written);
            return plain.isEmpty() ? null : plain;
        }
    }

    /** Records of those ids. */
    List<IndexedMention> records(Collection<UUID> ids) {
        return read("select " + COLUMNS + ", source_id from detainee_record where id = any(:ids)", ids);
    }

    /**
     * Reports of those ids that nobody withdrew; until the transaction ends, nobody can, so that what a family takes back
     * is not written down after all.
     */
    List<IndexedMention> reports(Collection<UUID> ids) {
        return read(
                "select " + COLUMNS + ", null::uuid as source_id from report"
                        + " where id = any(:ids) and withdrawn_at is null order by id for share",
                ids);
    }

    private List<IndexedMention> read(String sql, Collection<UUID> ids) {
        return jdbc
                .sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list()
                .parallelStream()
                .map(Row::indexed)
                .toList();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonName(
                        row.getString("full_name"),
                        row.getString("given_name"),
                        row.getString("father_name"),
                        row.getString("grandfather_name"),
                        row.getString("family_name"),
                        row.getString("mother_name"),
                        row.getString("nickname")),
                facts(row),
                row.getString("external_id"),
                row.getString("registry_number"));
    }

    private List<Term> facts(ResultSet row) throws SQLException {
        List<Term> facts = new ArrayList<>();
        int age = row.getInt("age");
        Integer year = IndexedMention.birthYear(
                date(row, "birth_date"),
                row.wasNull() ? null : Integer.valueOf(age),
                date(row, "age_on"),
                date(row, "event_date"));
        if (year != null) {
            facts.add(Term.fact(Part.BIRTH, year.toString()));
        }
        places.placeNamed(row.getString("origin"))
                .ifPresent(place -> facts.add(Term.fact(Part.ORIGIN, place.governorate())));
        String facility = row.getString("facility");
        if (!facility.isEmpty()) {
            facts.add(Term.fact(Part.FACILITY, facility(facility)));
        }
        UUID source = row.getObject("source_id", UUID.class);
        if (source != null) {
            facts.add(Term.fact(Part.SOURCE, source.toString()));
        }
        return facts;
    }

    /** The code of a facility that is known; else its name as written, so that at least the same list agrees with itself. */
    private String facility(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return places.facilityNamed(written)
                .map(facility -> facility.code())
                .orElse(lower.substring(0, Math.min(lower.length(), LONGEST_FACILITY)));
    }

    private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : PartialDate.parse(text).orElse(null);
    }
}
