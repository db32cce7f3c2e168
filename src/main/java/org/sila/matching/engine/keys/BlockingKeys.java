package org.sila.matching.engine.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.Hashing;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.profile.BirthReading;
import org.sila.matching.engine.profile.Profile;
import org.sila.person.PartialDate;

/**
 * Makes a profile's blocking keys. Both sides use the same keys, so that it does not matter which came first: years are
 * written as two overlapping two-year spans, so that neighbouring years share one; names stand in no order, so that a
 * family name that came first is found.
 */
public final class BlockingKeys {

    private static final int MOST_NAMES = 5;
    private static final float PART_BITS = 2;
    private static final float YEAR_BITS = 4;
    private static final float PLACE_BITS = 3;
    private static final float DAY_BITS = 12;
    private static final float MONTH_BITS = 6;
    private static final float NUMBER_BITS = 20;
    private static final float REGISTRY_BITS = 8;

    private final Profile profile;
    private final List<NameToken> names;
    private final ToDoubleFunction<NameToken> rarity;
    private final List<BlockingKey> keys = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    private BlockingKeys(Profile profile, ToDoubleFunction<NameToken> rarity) {
        this.profile = profile;
        this.rarity = rarity;
        List<NameToken> spoken = profile.name().spoken();
        this.names = spoken.subList(0, Math.min(MOST_NAMES, spoken.size()));
    }

    /**
     * All keys of a profile, without repetition.
     *
     * @param rarity of a name, in bits
     */
    public static List<BlockingKey> of(Profile profile, ToDoubleFunction<NameToken> rarity) {
        BlockingKeys keys = new BlockingKeys(profile, rarity);
        keys.identifiers();
        keys.threeNames();
        keys.twoNames();
        keys.oneName();
        keys.onlyName();
        return List.copyOf(keys.keys);
    }

    private void identifiers() {
        if (!profile.nationalNumber().isEmpty()) {
            add(KeyKind.NATIONAL_NUMBER, Hashing.of(profile.nationalNumber()), 0, NUMBER_BITS);
        }
    }

    private void threeNames() {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                for (int k = j + 1; k < names.size(); k++) {
                    long both = unordered(names.get(i).coarse(), names.get(j).coarse());
                    long all = both + Hashing.combine(names.get(k).coarse(), 3);
                    add(KeyKind.THREE_NAMES, all, 0, bits(names.get(i), names.get(j)) + bits(names.get(k)));
                }
            }
        }
        if (names.size() > 1) {
            StringBuilder runTogether = new StringBuilder();
            names.forEach(name -> runTogether.append(Long.toHexString(name.coarse())));
            add(KeyKind.THREE_NAMES, Hashing.of(runTogether), 1, bits(names.get(0), names.get(names.size() - 1)));
        }
    }

    private void twoNames() {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                NameToken one = names.get(i);
                NameToken two = names.get(j);
                twoNames(unordered(one.coarse(), two.coarse()), bits(one, two));
                if (i == 0) {
                    damagedName(two, one);
                }
                if (i == 0 && (j == 1 || j == names.size() - 1)) {
                    damagedName(one, two);
                }
                if (one.coarseAlternative() != one.coarse() || two.coarseAlternative() != two.coarse()) {
                    twoNames(unordered(one.coarseAlternative(), two.coarseAlternative()), bits(one, two));
                }
                if (one.shape() != 0 && two.shape() != 0) {
                    add(KeyKind.SHAPE, unordered(one.shape(), two.shape()), 0, bits(one, two));
                }
            }
        }
    }

    /** One name whole and the beginning or the end of the other, for a letter that is wrong or missing. */
    private void damagedName(NameToken whole, NameToken damaged) {
        for (long part : damaged.coarseParts()) {
            long pair = Hashing.combine(whole.coarse(), part);
            float bits = bits(whole) + PART_BITS;
            add(KeyKind.DAMAGED_NAME, pair, 0, bits);
            if (!profile.birth().isMissing()) {
                for (int span = firstYear() / 2; span <= lastYear() / 2; span++) {
                    add(KeyKind.DAMAGED_NAME, pair, span, bits + YEAR_BITS);
                }
            }
        }
    }

    private void twoNames(long pair, float bits) {
        add(KeyKind.TWO_NAMES, pair, 0, bits);
        years(KeyKind.TWO_NAMES_YEAR, pair, bits);
        for (long governorate : governorates()) {
            add(KeyKind.TWO_NAMES_PLACE, pair, governorate, bits + PLACE_BITS);
        }
    }

    private void oneName() {
        NameToken mother = profile.name().mother();
        NameToken kunya = profile.name().kunya();
        BirthReading birth = profile.birth();
        PartialDate event = profile.mention().circumstances().eventDate();
        for (NameToken name : names) {
            float bits = bits(name);
            with(KeyKind.MOTHER, name, mother);
            with(KeyKind.KUNYA, name, kunya);
            if (birth.hasDay()) {
                long day = birth.firstYear() * 400L
                        + Math.min(birth.day(), birth.month()) * 32L
                        + Math.max(birth.day(), birth.month());
                add(KeyKind.BIRTH_DAY, name.coarse(), day, bits + DAY_BITS);
            }
            if (event != null && event.hasMonth()) {
                add(KeyKind.EVENT_MONTH, name.coarse(), event.year() * 12L + event.month(), bits + MONTH_BITS);
            }
            if (!profile.registryNumber().isEmpty()) {
                long number = Hashing.of(profile.registryNumber());
                add(KeyKind.REGISTRY, name.coarse(), number, bits + REGISTRY_BITS);
            }
            for (long governorate : governorates()) {
                years(KeyKind.NAME_YEAR_PLACE, Hashing.combine(name.coarse(), governorate), bits + PLACE_BITS);
            }
        }
    }

    /** Where one name is all there is, it is looked for with one consonant missing, too. */
    private void onlyName() {
        if (names.size() != 1) {
            return;
        }
        NameToken name = names.get(0);
        for (long coarse : new long[] {name.coarse(), name.coarseAlternative()}) {
            add(KeyKind.ONLY_NAME, coarse, 0, bits(name));
            for (long rest = coarse, low = 0; rest != 0; rest >>>= 4, low++) {
                long kept = coarse & (1L << 4 * low) - 1;
                add(KeyKind.ONLY_NAME, rest >>> 4 << 4 * low | kept | 1L << 62, 1, bits(name) / 2);
            }
        }
    }

    private void with(KeyKind kind, NameToken name, @Nullable NameToken other) {
        if (other != null) {
            add(kind, name.coarse(), other.coarse(), bits(name, other));
        }
    }

    /** First year of birth to look under; ages are often a few years off. */
    private int firstYear() {
        return profile.birth().firstYear() - ageSlack();
    }

    private int lastYear() {
        return profile.birth().lastYear() + ageSlack();
    }

    private int ageSlack() {
        return profile.birth().origin() == BirthReading.Origin.AGE ? 1 : 0;
    }

    private List<Long> governorates() {
        long governorate = profile.origin().governorate();
        return governorate == 0 ? List.of() : List.of(governorate);
    }

    private void years(KeyKind kind, long value, float bits) {
        if (profile.birth().isMissing()) {
            return;
        }
        for (int span = firstYear(); span <= lastYear() + 1; span++) {
            add(kind, value, span, bits + YEAR_BITS);
        }
    }

    private void add(KeyKind kind, long value, long with, float bits) {
        long key = Hashing.combine(Hashing.combine(kind.ordinal() + 1, value), with);
        if (value != 0 && seen.add(key)) {
            keys.add(new BlockingKey(key, kind, bits));
        }
    }

    private float bits(NameToken name) {
        return (float) rarity.applyAsDouble(name);
    }

    private float bits(NameToken one, NameToken two) {
        return bits(one) + bits(two);
    }

    private static long unordered(long one, long two) {
        return Hashing.combine(one, 3) + Hashing.combine(two, 3);
    }
}
