package org.sila.matching.engine.population;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Writes lines in another order than they came, in bounded memory: a line waits until chance takes it. */
final class ShuffledLines {

    private static final int WAITING = 100_000;

    private final List<String> waiting = new ArrayList<>();
    private final PrintWriter out;
    private final SplittableRandom random;

    ShuffledLines(PrintWriter out, SplittableRandom random) {
        this.out = out;
        this.random = random;
    }

    void add(String line) {
        if (waiting.size() < WAITING) {
            waiting.add(line);
        } else {
            out.print(waiting.set(random.nextInt(WAITING), line) + "\n");
        }
    }

    void close() {
        Collections.shuffle(waiting, new Random(random.nextLong()));
        waiting.forEach(line -> out.print(line + "\n"));
        out.close();
    }
}
