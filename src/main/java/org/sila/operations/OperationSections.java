package org.sila.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.facilities.FacilityCodes;
import org.sila.facilities.FacilitySection;
import org.sila.leads.LeadSection;
import org.sila.leads.Leads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Search operations on the pages of leads and facilities. */
@Configuration(proxyBeanMethods = false)
class OperationSections {

    private static final String TITLE = "operations.title";
    private static final Set<Role> READERS = Set.of(Role.CASEWORKER, Role.SUPERVISOR);
    private static final int MOST_OFFERED = 5;

    @Bean
    @Order(30)
    FacilitySection operationsOfFacility(OperationList operations, CurrentStaff currentStaff) {
        return new FacilitySection() {
            @Override
            public String title() {
                return "operations.open";
            }

            @Override
            public boolean concernsReader() {
                return currentStaff
                        .find()
                        .map(StaffMember::role)
                        .filter(READERS::contains)
                        .isPresent();
            }

            @Override
            public List<Line> lines(String code, Collection<String> within) {
                return operations.openAt(within).stream()
                        .map(one -> new Line(href(one), line(one), List.of(one.number())))
                        .toList();
            }
        };
    }

    @Bean
    LeadSection operationsOfLead(OperationList operations, Leads leads, FacilityCodes facilities) {
        return new LeadSection() {
            @Override
            public String title() {
                return TITLE;
            }

            @Override
            public List<Line> lines(UUID leadId) {
                return operations.ofLead(leadId).stream()
                        .map(one -> new Line(href(one), line(one), List.of(one.number())))
                        .toList();
            }

            @Override
            public List<Offer> offers(UUID leadId) {
                List<OperationList.Line> its = operations.ofLead(leadId);
                List<Offer> offers = new ArrayList<>();
                if (its.stream().allMatch(one -> one.state() == OperationState.ENDED)) {
                    offers.add(new Offer("/operations/of-lead", "operations.begin-of-lead", List.of()));
                }
                List<String> within = leads.known(List.of(leadId)).stream()
                        .flatMap(lead -> lead.facilities().stream())
                        .flatMap(code -> facilities.within(code).stream())
                        .toList();
                if (!within.isEmpty()) {
                    operations.openAt(within).stream()
                            .filter(one ->
                                    its.stream().noneMatch(has -> has.id().equals(one.id())))
                            .limit(MOST_OFFERED)
                            .map(one ->
                                    new Offer(href(one) + "/leads", "operations.add-lead-to", List.of(one.number())))
                            .forEach(offers::add);
                }
                return offers;
            }
        };
    }

    private static String href(OperationList.Line one) {
        return "/operations/" + one.id();
    }

    private static String line(OperationList.Line one) {
        return "operations.line." + one.state();
    }
}
