package org.sila.matching.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws things, each as often as its weight says. */
final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private double[] upTo = new double[16];

    Weighted<T> add(T thing, double weight) {
        if (things.size() == upTo.length) {
            upTo = Arrays.copyOf(upTo, 2 * upTo.length);
        }
        upTo[things.size()] = total() + weight;
        things.add(thing);
        return this;
    }

    /** Adds all of them so that together they weigh as much as the share, the first most often (Zipf's law). */
    Weighted<T> addByRank(List<T> ranked, double share, double flatness) {
        double sum = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            sum += 1 / (rank + flatness);
        }
        for (int rank = 0; rank < ranked.size(); rank++) {
            add(ranked.get(rank), share / (rank + flatness) / sum);
        }
        return this;
    }

    /** The same things, the frequent ones more frequent still. */
    Weighted<T> concentrated(double power) {
        Weighted<T> concentrated = new Weighted<>();
        for (int i = 0; i < things.size(); i++) {
            concentrated.add(things.get(i), Math.pow(upTo[i] - (i == 0 ? 0 : upTo[i - 1]), power));
        }
        return concentrated;
    }

    T draw(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, 0, things.size(), random.nextDouble() * total());
        return things.get(Math.min(things.size() - 1, found >= 0 ? found + 1 : -found - 1));
    }

    List<T> things() {
        return List.copyOf(things);
    }

    double total() {
        return things.isEmpty() ? 0 : upTo[things.size() - 1];
    }
}
