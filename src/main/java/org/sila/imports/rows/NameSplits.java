package org.sila.imports.rows;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sila.imports.rows.SeveralNames.Kind;

/**
 * What was decided about cells with several names.
 *
 * @param decided for each way of writing them, whether they become several records
 */
public record NameSplits(Map<Kind, Boolean> decided) {

    /** Nothing was decided: such cells stay one record. */
    public static final NameSplits NONE = new NameSplits(Map.of());

    private static final String SEPARATOR = ",";

    public NameSplits {
        Map<Kind, Boolean> inOrder = new EnumMap<>(Kind.class);
        inOrder.putAll(decided);
        decided = Collections.unmodifiableMap(inOrder);
    }

    /** Empty where nobody has decided. */
    public Optional<Boolean> of(Kind kind) {
        return Optional.ofNullable(decided.get(kind));
    }

    boolean splits(SeveralNames names) {
        return names.canBeSplit() && of(names.kind()).orElse(false);
    }

    /** The same with a further decision. */
    public NameSplits with(Kind kind, boolean split) {
        Map<Kind, Boolean> more = new EnumMap<>(Kind.class);
        more.putAll(decided);
        more.put(kind, split);
        return new NameSplits(more);
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return decided.entrySet().stream()
                .map(each -> (each.getValue() ? "+" : "-") + each.getKey())
                .collect(Collectors.joining(SEPARATOR));
    }

    public static NameSplits parse(String written) {
        Map<Kind, Boolean> decided = new EnumMap<>(Kind.class);
        for (String each : written.isEmpty() ? new String[0] : written.split(SEPARATOR)) {
            decided.put(Kind.valueOf(each.substring(1)), each.charAt(0) == '+');
        }
        return new NameSplits(decided);
    }
}
