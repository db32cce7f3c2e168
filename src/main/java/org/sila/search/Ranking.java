package org.sila.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.search.index.How;
import org.sila.search.index.Part;

/**
 * Puts those who were found in order: closer spellings before others, own names before the mother's, names in the order
 * in which they were typed before others, and whoever has no other names first. Each name answers for one word only.
 */
final class Ranking {

    private static final int IN_ORDER = 300;
    private static final int FOR_EACH_OTHER_NAME = 50;

    private final List<Word> words;

    Ranking(List<Word> words) {
        this.words = words;
    }

    /** What is to be said of each, in no order. */
    List<Hit> hits(List<Candidate> candidates) {
        return candidates.stream().map(this::hit).toList();
    }

    /** The best first, and of those that open the same, such as two reports of a case, only the best. */
    static List<Hit> inOrder(Stream<Hit> hits) {
        Set<UUID> seen = new HashSet<>();
        return hits.sorted(Hit.BEST_FIRST)
                .filter(hit -> seen.add(hit.candidate().opens()))
                .toList();
    }

    private Hit hit(Candidate candidate) {
        Places places = new Places(candidate, words.size());
        for (int at = 0; at < words.size(); at++) {
            places.take(at, words.get(at).standFor(), true);
        }
        for (int at = 0; at < words.size() - 1; at++) {
            if (places.isMissing(at) || places.isMissing(at + 1)) {
                places.takeTogether(at, words.get(at).withNext());
            }
        }
        return places.hit(words);
    }

    /** Which name of somebody answers for which word. */
    private static final class Places {

        private static final int NOWHERE = -1;

        private final Candidate candidate;
        private final int[] places;
        private final @Nullable How[] hows;
        private final Set<Integer> taken = new HashSet<>();

        Places(Candidate candidate, int words) {
            this.candidate = candidate;
            this.places = IntStream.range(0, words).map(at -> NOWHERE).toArray();
            this.hows = new How[words];
        }

        boolean isMissing(int word) {
            return places[word] == NOWHERE;
        }

        void take(int word, Map<Integer, How> standFor, boolean free) {
            int most = Integer.MIN_VALUE;
            for (int at = 0; at < candidate.terms().length; at++) {
                How how = standFor.get(candidate.terms()[at]);
                if (how != null && !(free && taken.contains(at)) && points(at, how) > most) {
                    most = points(at, how);
                    places[word] = at;
                    hows[word] = how;
                }
            }
            if (places[word] != NOWHERE) {
                taken.add(places[word]);
            }
        }

        void takeTogether(int word, Map<Integer, How> together) {
            int before = places[word];
            places[word] = NOWHERE;
            take(word, together, false);
            if (places[word] == NOWHERE) {
                places[word] = before;
            } else {
                places[word + 1] = places[word];
                hows[word + 1] = hows[word];
            }
        }

        private int points(int place, How how) {
            return how.points() * 100 + bonus(part(place));
        }

        private Part part(int place) {
            return Part.numbered(candidate.parts()[place]);
        }

        private static int bonus(Part part) {
            return switch (part) {
                case GIVEN -> 600;
                case FAMILY -> 500;
                case FATHER, NAME -> 400;
                case GRANDFATHER -> 300;
                case MOTHER -> -400;
                case NICKNAME -> -600;
                case BIRTH, ORIGIN, FACILITY, SOURCE -> 0;
            };
        }

        Hit hit(List<Word> words) {
            List<Why> why = new ArrayList<>();
            int points = 0;
            int missing = 0;
            for (int word = 0; word < places.length; word++) {
                How how = hows[word];
                if (isMissing(word) || how == null) {
                    missing++;
                    why.add(Why.missing(words.get(word).written()));
                } else {
                    points += points(places[word], how);
                    boolean follows = word > 0 && places[word] >= places[word - 1];
                    points += follows ? IN_ORDER : 0;
                    why.add(new Why(
                            words.get(word).written(), part(places[word]).name(), how == How.SAME ? null : how));
                }
            }
            return new Hit(candidate, points - FOR_EACH_OTHER_NAME * otherNames(), missing, why);
        }

        private int otherNames() {
            return (int) IntStream.range(0, candidate.terms().length)
                    .filter(at -> part(at).isOwn() && !taken.contains(at))
                    .count();
        }
    }
}
