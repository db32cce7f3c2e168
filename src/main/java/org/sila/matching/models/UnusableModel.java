package org.sila.matching.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was given is no model that this version can weigh pairs with. Says what is wrong with it, and where. */
public final class UnusableModel extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARGUMENT = 60;

    private final Fault fault;
    private final transient Object[] arguments;

    /** What is wrong. Shown as {@code matching.model-fault.<name>}. */
    public enum Fault {
        /** Arguments: line and column. */
        NOT_JSON("not JSON, line %s, column %s"),
        /** Argument: where in the file, such as {@code settings.slope}; empty for all of it. */
        NOT_A_MODEL("JSON, but not a model as \"train\" writes it: %s"),
        /** Argument: what was given. */
        NAME("the version \"%s\" cannot be used as a name: letters, digits, spaces and .:+_- only, at most 60"),
        /** Argument: which setting. */
        SETTING("the setting \"%s\" is out of range"),
        /** Argument: the component's code. */
        UNKNOWN_COMPONENT("there is no component \"%s\""),
        /** Arguments: codes of component and level. */
        UNKNOWN_LEVEL("component \"%s\" has no level \"%s\""),
        /** Arguments: codes of component and level. */
        MISSING_LEVEL("component \"%s\" lacks its level \"%s\""),
        /** Arguments: codes of component and level. */
        PROBABILITY("component \"%s\", level \"%s\": probabilities are above 0 and at most 1, the last above 0");

        private final String plain;

        Fault(String plain) {
            this.plain = plain;
        }
    }

    UnusableModel(Fault fault, Object... arguments) {
        super(String.format(Locale.ROOT, fault.plain, shortened(arguments)));
        this.fault = fault;
        this.arguments = shortened(arguments);
    }

    private static Object[] shortened(Object... arguments) {
        return Arrays.stream(arguments)
                .map(Object::toString)
                .map(text -> text.codePoints()
                        .limit(LONGEST_ARGUMENT)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toArray();
    }

    public Fault fault() {
        return fault;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
