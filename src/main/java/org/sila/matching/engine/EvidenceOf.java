package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.comparison.FieldLevels;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.Component;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.PairWeights;
import org.sila.person.PartialDate;

/** Writes out why a pair weighs what it weighs. */
final class EvidenceOf {

    private static final int MOST_QUESTIONS = 3;

    private EvidenceOf() {}

    static Evidence pair(Model model, Profile report, Profile record, Comparison comparison, PairWeights weights) {
        List<FieldEvidence> fields = new ArrayList<>();
        List<Field> missing = new ArrayList<>();
        for (Field field : Field.values()) {
            int level = comparison.level(field);
            if (level == FieldLevels.missing(field)) {
                missing.add(field);
            }
            fields.add(new FieldEvidence(
                    field.code(),
                    value(field, report, comparison.names()::first),
                    value(field, record, comparison.names()::second),
                    FieldLevels.codes(field).get(level),
                    weights.fields()[field.ordinal()],
                    weights.frequencies()[field.ordinal()]));
        }
        missing.sort(
                Comparator.<Field>comparingDouble(field -> best(model, field)).reversed());
        return new Evidence(
                MatchingEngine.VERSION + "/" + model.version(),
                weights.prior(),
                List.copyOf(fields),
                weights.kinship(),
                weights.total(),
                missing.stream().limit(MOST_QUESTIONS).map(Field::code).toList(),
                weights.relativeProbability());
    }

    private static double best(Model model, Field field) {
        return Stream.of(Component.values())
                .filter(component -> component.field() == field)
                .mapToDouble(model::best)
                .sum();
    }

    private static String value(Field field, Profile profile, Function<NameRole, @Nullable NameToken> names) {
        PartialDate event = profile.mention().circumstances().eventDate();
        return switch (field) {
            case GIVEN -> words(names.apply(NameRole.GIVEN));
            case LINEAGE ->
                words(names.apply(NameRole.FATHER), names.apply(NameRole.GRANDFATHER), names.apply(NameRole.FAMILY));
            case MOTHER -> words(profile.name().mother(), profile.name().motherFamily());
            case KUNYA -> profile.mention().person().name().nickname();
            case SEX -> profile.mention().person().sex().name();
            case BIRTH -> profile.birth().written();
            case ORIGIN -> profile.origin().written();
            case EVENT -> event == null ? "" : event.toString();
            case FACILITY -> profile.facility().written();
            case NATIONAL_NUMBER -> profile.nationalNumber();
            case REGISTRY -> profile.registryNumber();
        };
    }

    private static String words(@Nullable NameToken... tokens) {
        return Stream.of(tokens)
                .filter(Objects::nonNull)
                .map(NameToken::written)
                .collect(Collectors.joining(" "));
    }
}
