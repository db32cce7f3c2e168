package org.sila.operations;

import org.sila.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sealed columns of search operations, so that a change of keys finds them; each is bound to its own name. */
@Configuration(proxyBeanMethods = false)
class SealedOperationText {

    static final String PLACE = "search_operation.place";
    static final String PURPOSE = "search_operation.purpose";
    static final String GUIDE = "search_operation.guide";
    static final String LOOK_REASON = "search_guide_look.reason";
    static final String MEMBER = "search_member.name";
    static final String TASK_PART = "search_task.part";
    static final String TASK_WHAT = "search_task.what";
    static final String TASK_FOR_WHOM = "search_task.for_whom";
    static final String TASK_OUTCOME = "search_task.outcome";
    static final String LOG = "search_log.text";
    static final String FINDING_PART = "search_finding.part";
    static final String FINDING_TOLD = "search_finding.told";
    static final String FINDING_CUSTODY = "search_finding.custody";
    static final String FINDING_STRUCK = "search_finding.struck_reason";
    static final String NOTICE_ARABIC = "search_notice.arabic";
    static final String NOTICE_ENGLISH = "search_notice.english";

    @Bean
    SealedColumn sealedSearchPlaces() {
        return SealedColumn.of(PLACE);
    }

    @Bean
    SealedColumn sealedSearchPurposes() {
        return SealedColumn.of(PURPOSE);
    }

    @Bean
    SealedColumn sealedSearchGuides() {
        return SealedColumn.of(GUIDE);
    }

    @Bean
    SealedColumn sealedSearchGuideReasons() {
        return SealedColumn.of(LOOK_REASON);
    }

    @Bean
    SealedColumn sealedSearchMembers() {
        return SealedColumn.of(MEMBER);
    }

    @Bean
    SealedColumn sealedSearchTaskParts() {
        return SealedColumn.of(TASK_PART);
    }

    @Bean
    SealedColumn sealedSearchTasks() {
        return SealedColumn.of(TASK_WHAT);
    }

    @Bean
    SealedColumn sealedSearchTaskPeople() {
        return SealedColumn.of(TASK_FOR_WHOM);
    }

    @Bean
    SealedColumn sealedSearchTaskOutcomes() {
        return SealedColumn.of(TASK_OUTCOME);
    }

    @Bean
    SealedColumn sealedSearchLogs() {
        return SealedColumn.of(LOG);
    }

    @Bean
    SealedColumn sealedSearchFindingParts() {
        return SealedColumn.of(FINDING_PART);
    }

    @Bean
    SealedColumn sealedSearchFindings() {
        return SealedColumn.of(FINDING_TOLD);
    }

    @Bean
    SealedColumn sealedSearchCustody() {
        return SealedColumn.of(FINDING_CUSTODY);
    }

    @Bean
    SealedColumn sealedSearchStrikes() {
        return SealedColumn.of(FINDING_STRUCK);
    }

    @Bean
    SealedColumn sealedSearchNotices() {
        return SealedColumn.of(NOTICE_ARABIC);
    }

    @Bean
    SealedColumn sealedSearchNoticesInEnglish() {
        return SealedColumn.of(NOTICE_ENGLISH);
    }
}
