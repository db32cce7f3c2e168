package org.sila.matching.engine.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.person.PersonName;

/** Reads a person's names from what was written, in parts or in one string. */
public final class NameReader {

    private static final Pattern KUNYA_ARABIC = Pattern.compile("^(?:ابو|ابي|ابا|ام)(?=.{2})");
    private static final Pattern KUNYA_LATIN = Pattern.compile("^(?:abou|abu|abo|ebu|abi|umm|oum|um|om)(?=.{2})");

    private NameReader() {}

    /** Never fails: what cannot be read is left out. */
    public static ReadName read(PersonName name) {
        List<NameReading> readings = new ArrayList<>();
        List<NameToken> spoken = new ArrayList<>();
        boolean inParts = !(name.given() + name.father() + name.grandfather() + name.family()).isEmpty();
        if (inParts) {
            readInParts(name, readings, spoken);
        } else {
            spoken.addAll(Tokens.read(name.full(), true));
            readings.addAll(OneString.readings(spoken));
        }
        List<NameToken> mother = Tokens.read(name.mother(), true);
        return new ReadName(
                List.copyOf(readings),
                List.copyOf(spoken),
                mother.isEmpty() ? null : mother.get(0),
                Tokens.joined(mother.subList(Math.min(1, mother.size()), mother.size())),
                kunya(name.nickname()));
    }

    /** The words of any text, read as names are; for places and facilities. */
    public static List<NameToken> words(String text) {
        return List.copyOf(Tokens.read(text, false));
    }

    private static void readInParts(PersonName name, List<NameReading> readings, List<NameToken> spoken) {
        NameToken given = part(name.given(), true);
        NameToken father = part(name.father(), true);
        NameToken grandfather = part(name.grandfather(), true);
        NameToken family = part(name.family(), false);
        for (NameToken token : new NameToken[] {given, father, grandfather, family}) {
            if (token != null) {
                spoken.add(token);
            }
        }
        readings.add(new NameReading(given, father, grandfather, family, 0));
        List<NameToken> givenTokens = Tokens.read(name.given(), true);
        if (father == null && givenTokens.size() == 2) {
            readings.add(new NameReading(givenTokens.get(0), givenTokens.get(1), grandfather, family, 1));
        }
    }

    private static @Nullable NameToken part(String text, boolean opening) {
        return Tokens.joined(Tokens.read(text, opening));
    }

    private static @Nullable NameToken kunya(String nickname) {
        NameToken token = part(nickname, true);
        if (token == null) {
            return null;
        }
        Pattern prefix = token.arabic() ? KUNYA_ARABIC : KUNYA_LATIN;
        return Tokens.of(token.written(), prefix.matcher(token.normal()).replaceFirst(""));
    }
}
