package org.sila.cases;

/** A case with all that were joined into it, and into those: what was written on one of them belongs to the person. */
final class Gathered {

    /** Begins a statement: their ids are {@code gathered}, of the case in parameter {@code case}; index sought_case_joined. */
    static final String WITH = """
            with recursive gathered (id) as (
                select cast(:case as uuid)
                union
                select sought_case.id from sought_case join gathered on sought_case.joined_into = gathered.id)
            """;

    private Gathered() {}
}
