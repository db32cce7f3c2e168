package org.sila.matching.offline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code match} and {@code dedupe} have in common. */
final class LinkingOptions {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "where to write the pairs, as CSV; an existing file is replaced")
    Path out = Path.of("");

    @Option(
            names = "--min-probability",
            paramLabel = "P",
            defaultValue = "0.01",
            description = "leave out pairs below this probability, 0 to 1; 0 writes every candidate (default: 0.01)")
    double minProbability;

    @Option(names = "--explain", description = "add a column with the evidence, as JSON")
    boolean explain;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "weights to use, as written by train; without it those that ship with the program")
    @Nullable
    Path model;

    /** @param inputs the files that are read */
    PairFile pairFile(String first, String second, Path... inputs) {
        return new PairFile(new WholeFile(out, inputs), explain, first, second);
    }

    void check() {
        if (!(minProbability >= 0 && minProbability <= 1)) {
            throw new UnusableInput("--min-probability " + minProbability + ": give a number from 0 to 1");
        }
    }
}
