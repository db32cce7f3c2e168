package org.sila.leads;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.cases.CaseSection;
import org.sila.facilities.FacilitySection;
import org.sila.sources.RecordSection;
import org.sila.web.paging.UpTo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads on the pages of the cases, records and facilities that they are linked to, for whoever may know of them. */
@Configuration(proxyBeanMethods = false)
class LeadSections {

    private static final String TITLE = "leads.title";
    private static final Set<Role> READERS = Set.of(Role.CASEWORKER, Role.SUPERVISOR);

    /** A lead that is linked to something. */
    private record Linked(UUID id, String reference, LeadState state) {

        String href() {
            return "/leads/" + id;
        }

        String code() {
            return "leads.section." + state;
        }
    }

    /** Reads them. */
    @Component
    static class LinkedLeads {

        private final JdbcClient jdbc;
        private final LeadAccess access;

        LinkedLeads(JdbcClient jdbc, LeadAccess access) {
            this.jdbc = jdbc;
            this.access = access;
        }

        /** Newest first; indexes lead_link_of_case and lead_link_of_record. */
        @Transactional(readOnly = true)
        public List<Linked> to(String column, UUID id) {
            return access.asReader(jdbc.sql("""
                            select distinct lead.id, reference, state from lead
                            join lead_link linked on linked.lead_id = lead.id and linked.removed_at is null
                            where withdrawn_at is null and linked.%s = :linked and %s
                            order by lead.id desc limit 50
                            """.formatted(column, LeadAccess.OPEN_TO_READER))
                            .param("linked", id))
                    .query((row, number) -> new Linked(
                            row.getObject(1, UUID.class), row.getString(2), LeadState.valueOf(row.getString(3))))
                    .list();
        }
    }

    @Bean
    @Order(40)
    CaseSection leadsOfCase(LinkedLeads leads, CurrentStaff currentStaff) {
        return new CaseSection() {
            @Override
            public String title() {
                return TITLE;
            }

            @Override
            public boolean concernsReader() {
                return isReader(currentStaff);
            }

            @Override
            public List<Line> lines(UUID caseId) {
                return leads.to("case_id", caseId).stream()
                        .map(one -> new Line(one.href(), one.reference(), one.code(), List.of()))
                        .toList();
            }
        };
    }

    @Bean
    @Order(40)
    FacilitySection leadsOfFacility(Leads leads, CurrentStaff currentStaff) {
        return new FacilitySection() {
            @Override
            public String title() {
                return TITLE;
            }

            @Override
            public boolean concernsReader() {
                return isReader(currentStaff);
            }

            @Override
            public List<Line> lines(String code, Collection<String> within) {
                long count = leads.countAt(within);
                String text = UpTo.isMore(count) ? "leads.at-facility-many" : "leads.at-facility";
                return count == 0 ? List.of() : List.of(new Line("/leads?facility=" + code, text, List.of(count)));
            }
        };
    }

    private static boolean isReader(CurrentStaff currentStaff) {
        return currentStaff
                .find()
                .map(StaffMember::role)
                .filter(READERS::contains)
                .isPresent();
    }

    @Bean
    @Order(40)
    RecordSection leadsOfRecord(LinkedLeads leads) {
        return new RecordSection() {
            @Override
            public String title() {
                return TITLE;
            }

            @Override
            public boolean isShownEmpty() {
                return false;
            }

            @Override
            public List<Line> lines(UUID recordId) {
                return leads.to("record_id", recordId).stream()
                        .map(one -> new Line(one.href(), one.reference(), one.code(), List.of()))
                        .toList();
            }
        };
    }
}
