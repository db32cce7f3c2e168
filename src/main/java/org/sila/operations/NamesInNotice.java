package org.sila.operations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sila.accounts.StaffDirectory;
import org.sila.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds names of those who took part in words that are to be public, however they are spelled. */
@Component
class NamesInNotice {

    /** One word alone is too often a word of the language, or the name of a place. */
    private static final int WORDS_OF_A_NAME = 2;

    private final OperationTeams teams;
    private final OperationGuide guide;
    private final StaffDirectory staff;

    NamesInNotice(OperationTeams teams, OperationGuide guide, StaffDirectory staff) {
        this.teams = teams;
        this.guide = guide;
        this.staff = staff;
    }

    /** Whether two words that follow one another in a name of a member or in what is said of the guide do so here. */
    @Transactional(readOnly = true)
    boolean anybody(UUID operationId, String words) {
        List<OperationTeams.Member> members = teams.of(operationId);
        Set<UUID> ids = new HashSet<>();
        members.forEach(member -> ids.add(member.staffId()));
        ids.remove(null);
        Set<String> said = pairs(words);
        return Stream.concat(
                        Stream.concat(
                                members.stream().map(OperationTeams.Member::name), staff.names(ids).values().stream()),
                        guide.guide(operationId).lines().limit(1))
                .filter(Objects::nonNull)
                .flatMap(name -> pairs(name).stream())
                .anyMatch(said::contains);
    }

    private static Set<String> pairs(String text) {
        List<String> words = Arrays.stream(text.split("[\\s\\p{Punct}،؛؟«»–—]+"))
                .map(Places::nameKey)
                .filter(word -> word.length() > 2)
                .toList();
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + WORDS_OF_A_NAME <= words.size(); at++) {
            pairs.add(String.join(" ", words.subList(at, at + WORDS_OF_A_NAME)));
        }
        return pairs;
    }
}
