package org.sila.matching.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sila.matching.engine.benchmark.peers.Duke;
import org.sila.matching.engine.benchmark.peers.FellegiSunter;
import org.sila.matching.engine.benchmark.peers.Peer;
import org.sila.matching.engine.benchmark.peers.Trigrams;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.RealSpellings;

/** A comparison is only worth something where the others are set up so that they work. */
class PeersTests {

    static Stream<Peer> peers() {
        return Stream.of(new FellegiSunter(), new Duke(), new Trigrams());
    }

    @ParameterizedTest
    @MethodSource("peers")
    void the_others_find_most_where_both_lists_are_arabic_and_nothing_is_missing(Peer peer) throws Exception {
        InventedLists lists = InventedLists.of(Kind.FOUR_PART_ARABIC_YEAR, 300, 1, RealSpellings.NONE);
        peer.link(lists.reports(), lists.records(), Duration.ofMinutes(1), lists.evaluation()::pair);
        assertThat(lists.evaluation().figures().ranking().first()).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @MethodSource("peers")
    void none_of_them_takes_longer_than_it_may(Peer peer) throws Exception {
        InventedLists lists = InventedLists.of(Kind.FOUR_PART_ARABIC_YEAR, 300, 1, RealSpellings.NONE);
        assertThatThrownBy(() -> peer.link(lists.reports(), lists.records(), Duration.ZERO, lists.evaluation()::pair))
                .isInstanceOf(Peer.TimeIsUp.class);
    }
}
