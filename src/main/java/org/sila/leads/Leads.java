package org.sila.leads;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sila.web.NotFound;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of leads: those the reader may know of, and nothing of what was told. */
@Service
@Transactional(readOnly = true)
public class Leads {

    /** Index lead_link_of_facility; parameter facilities. */
    static final String AT_FACILITIES = """
            exists (select 1 from lead_link where lead_id = lead.id and removed_at is null
                                              and facility = any(:facilities))
            """;

    private static final String VIEW = """
            select lead.id, reference, kind, state,
                   array(select facility from lead_link
                         where lead_id = lead.id and removed_at is null and facility is not null order by id) as facilities
            from lead where withdrawn_at is null and
            """;

    private final JdbcClient jdbc;
    private final LeadAccess access;

    Leads(JdbcClient jdbc, LeadAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A lead by what it is about.
     *
     * @param kind message key
     * @param state message key
     * @param facilities codes of those it is linked to
     */
    public record View(UUID id, String reference, String kind, String state, List<String> facilities) {
        public View {
            facilities = List.copyOf(facilities);
        }
    }

    /** Those of these that the reader may know of, newest first; one statement. */
    public List<View> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : views("lead.id = any(:wanted)", ids.toArray(UUID[]::new)).stream()
                        .toList();
    }

    /** @throws NotFound where there is none, or the reader need not know of it */
    public View require(UUID id) {
        return known(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The one of this reference that the reader may know of. */
    public Optional<View> referenced(String reference) {
        return views("reference = :wanted", reference).stream().findFirst();
    }

    /** How many that are linked to one of these facilities the reader may know of, counted as {@link UpTo} says. */
    long countAt(Collection<String> facilities) {
        return access.asReader(jdbc.sql(UpTo.count("1 from lead where withdrawn_at is null and " + AT_FACILITIES
                                + " and " + LeadAccess.OPEN_TO_READER))
                        .param("facilities", facilities.toArray(String[]::new)))
                .query(Long.class)
                .single();
    }

    private List<View> views(String which, Object wanted) {
        return access.asReader(jdbc.sql(VIEW + which + " and " + LeadAccess.OPEN_TO_READER + " order by lead.id desc")
                        .param("wanted", wanted))
                .query((row, number) -> new View(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        "leads.kind." + row.getString("kind"),
                        "leads.state." + row.getString("state"),
                        Arrays.asList((String[]) row.getArray("facilities").getArray())))
                .list();
    }
}
