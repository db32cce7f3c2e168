package org.sila.commands;

import java.util.function.Consumer;

/** Something that is run once from the command line, on the same database and keys as the application. */
public interface Command {

    /** What to write after {@code --sila.command=}. */
    String name();

    /**
     * Does it.
     *
     * @param say takes a line for the person at the command line
     * @return the exit status: 0 where all is well
     */
    int run(Consumer<String> say);
}
