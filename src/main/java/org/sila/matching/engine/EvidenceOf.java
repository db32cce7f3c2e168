package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.comparison.FieldLevels;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.evidence.NameEvidence;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.TokenComparator;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.Component;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.PairWeights;
import org.sila.person.PartialDate;

/** Writes out why a pair weighs what it weighs. */
final class EvidenceOf {

    private static final int MOST_QUESTIONS = 3;
    private static final List<NameRole> ROLES =
            List.of(NameRole.GIVEN, NameRole.FATHER, NameRole.GRANDFATHER, NameRole.FAMILY);
    private static final Set<NameLevel> BY_SOUND =
            EnumSet.of(NameLevel.SOUND_SAME, NameLevel.SOUND_CLOSE, NameLevel.ONE_EDIT, NameLevel.WEAK);

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
                names(report, record, comparison),
                weights.kinship(),
                weights.total(),
                missing.stream().limit(MOST_QUESTIONS).map(Field::code).toList(),
                weights.relativeProbability());
    }

    private static List<NameEvidence> names(Profile report, Profile record, Comparison comparison) {
        List<NameEvidence> names = new ArrayList<>();
        for (NameRole role : ROLES) {
            NameToken one = comparison.names().first(role);
            NameToken two = comparison.names().second(role);
            add(
                    names,
                    role.name().toLowerCase(Locale.ROOT),
                    one,
                    two,
                    comparison.names().level(role));
        }
        add(names, "mother", report.name().mother(), record.name().mother(), comparison.mother());
        add(
                names,
                "mother-family",
                report.name().motherFamily(),
                record.name().motherFamily(),
                comparison.motherFamily());
        return List.copyOf(names);
    }

    private static void add(
            List<NameEvidence> names, String role, @Nullable NameToken one, @Nullable NameToken two, NameLevel level) {
        if (one != null || two != null) {
            names.add(new NameEvidence(role, words(one), words(two), level.code(), letters(one, two, level)));
        }
    }

    /** Only where sound decided: names that are the same need no telling how. */
    private static String letters(@Nullable NameToken one, @Nullable NameToken two, NameLevel level) {
        if (one == null || two == null || !BY_SOUND.contains(level)) {
            return "";
        }
        return TokenComparator.soundAlignment(one, two).stream()
                .filter(step -> !step.from().isEmpty() && !step.to().isEmpty())
                .map(step -> step.from() + "=" + step.to())
                .collect(Collectors.joining(" "));
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
