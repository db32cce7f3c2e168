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
        boolean inParts = !(name.given() + name.father() + name.grandfather() + name.family()).isEmpty();
        List<NameToken> spoken = new ArrayList<>();
        List<NameRole> roles = new ArrayList<>();
        if (inParts) {
            readInParts(name, spoken, roles);
        } else {
            spoken.addAll(Tokens.read(name.full(), true));
            for (int i = 0; i < spoken.size(); i++) {
                roles.add(usualRole(i, spoken.size()));
            }
        }
        List<NameToken> mother = Tokens.read(name.mother(), true);
        return new ReadName(
                List.copyOf(spoken),
                List.copyOf(roles),
                inParts,
                mother.isEmpty() ? null : mother.get(0),
                Tokens.joined(mother.subList(Math.min(1, mother.size()), mother.size())),
                kunya(name.nickname()));
    }

    /** Two neighbouring names as one, for names whose space is missing elsewhere. */
    public static NameToken together(NameToken first, NameToken second) {
        return Tokens.of(first.written() + " " + second.written(), first.normal() + second.normal());
    }

    /** Given, father, grandfather, family: the family's comes last, whatever is left out before it. */
    private static NameRole usualRole(int place, int names) {
        if (place == 0) {
            return NameRole.GIVEN;
        }
        if (place == names - 1) {
            return NameRole.FAMILY;
        }
        return place == 1 ? NameRole.FATHER : place == 2 ? NameRole.GRANDFATHER : NameRole.FURTHER;
    }

    /** The words of any text, read as names are; for places and facilities. */
    public static List<NameToken> words(String text) {
        return List.copyOf(Tokens.read(text, false));
    }

    private static void readInParts(PersonName name, List<NameToken> spoken, List<NameRole> roles) {
        add(part(name.given(), true), NameRole.GIVEN, spoken, roles);
        add(part(name.father(), true), NameRole.FATHER, spoken, roles);
        add(part(name.grandfather(), true), NameRole.GRANDFATHER, spoken, roles);
        add(part(name.family(), false), NameRole.FAMILY, spoken, roles);
    }

    private static void add(@Nullable NameToken token, NameRole role, List<NameToken> spoken, List<NameRole> roles) {
        if (token != null) {
            spoken.add(token);
            roles.add(role);
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
