package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sila.person.Folding;
import org.sila.person.WrittenText;

/**
 * A cell that should name one person and seems to name several. Where it says clearly where one name ends and the next
 * begins, the names are told apart; where it does not, nothing is guessed.
 *
 * @param kind how they are written
 * @param names each by itself, in order; empty where they cannot be told apart safely
 */
public record SeveralNames(Kind kind, List<String> names) {

    /** The ways in which people write several names in one cell. */
    public enum Kind {
        /** "1- … 2- …" */
        NUMBERED,
        /** One below the other. */
        LINES,
        /** Commas, semicolons, plus signs, or "and" by itself between them. */
        SEPARATED,
        /** "… and …, sons of …": given names, then father and family of all. */
        FAMILY,
        /** "… and his brothers": others are spoken of without their names. */
        UNNAMED,
        /** There are signs of several names, but not of where each ends. */
        UNCLEAR
    }

    private static final Pattern NUMBER =
            Pattern.compile("(?:^|(?<=[\\s,،;؛+]))\\(?(\\p{Nd}{1,3})\\s*[-–—.):/ـ]+\\s*(?=\\p{L})");
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,،;؛+&]\\s*|\\s+و\\s+|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,،;؛+&\\-–—.]+|[\\s,،;؛+&\\-–—]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile(
            "[\\n\\r,،;؛+&/]|\\p{Nd}|(?:^|\\s)و|أبناء|ابناء|أولاد|اولاد|بنات|ابني|(?:^|\\s)(?:ال|(?i)and\\s|et\\s)");
    private static final Set<String> CHILDREN = folded("أبناء", "أولاد", "بنات", "ابنا", "ابني", "ولدا");
    private static final Set<String> BROTHERS = folded(
            "الأخوان",
            "الأخوين",
            "الإخوة",
            "الأخوة",
            "الأشقاء",
            "الشقيقان",
            "الشقيقين",
            "الأختان",
            "الأختين",
            "الأخوات");
    private static final Set<String> OTHERS = folded(
            "وآخرون",
            "وآخرين",
            "وإخوته",
            "وأخوته",
            "وإخوانه",
            "وأخوه",
            "وأخيه",
            "وأخواه",
            "وعائلته",
            "وأسرته",
            "وزوجته",
            "وأولاده",
            "وابنه",
            "وابناه",
            "وأبناؤه",
            "وأبنائه",
            "وأخته",
            "وأخواته",
            "ووالده",
            "ورفاقه",
            "وإخوتها",
            "وعائلتها",
            "وأولادها",
            "وأبناؤها",
            "وابنها",
            "وزوجها");
    private static final Pattern OTHERS_IN_LATIN = Pattern.compile(
            "\\b(?:and|&|et)\\s+(?:his|her|others?|family|brothers?|sons?|al\\b)", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50;

    private static Set<String> folded(String... words) {
        return Set.copyOf(Arrays.stream(words).map(Folding::fold).toList());
    }

    /** Whether they can be told apart. */
    public boolean canBeSplit() {
        return !names.isEmpty();
    }

    /**
     * Looks for several names in a cell.
     *
     * @param givenOnly whether the cell is one of given names, whose father and family stand in columns of their own
     */
    public static Optional<SeveralNames> in(String cell, boolean givenOnly) {
        String text = cell.strip();
        if (text.isEmpty() || !SIGNS.matcher(text).find()) {
            return Optional.empty();
        }
        Optional<SeveralNames> found = numbered(text, givenOnly).or(() -> lines(text, givenOnly));
        if (found.isPresent()) {
            return found;
        }
        String line = SPACES.matcher(text).replaceAll(" ");
        return children(line)
                .or(() -> unnamed(line))
                .or(() -> separated(line, givenOnly))
                .or(() -> joined(line, givenOnly));
    }

    /** The parts of another cell of the same row, written in the same way; empty where it is not. */
    static List<String> pieces(Kind kind, String cell) {
        return switch (kind) {
            case NUMBERED -> numberedPieces(cell.strip());
            case LINES -> cleaned(LINE.split(cell.strip()));
            case SEPARATED -> cleaned(BETWEEN.split(cell.strip()));
            case FAMILY, UNNAMED, UNCLEAR -> List.of();
        };
    }

    private static Optional<SeveralNames> numbered(String text, boolean givenOnly) {
        if (NUMBER.matcher(text).results().limit(2).count() < 2) {
            return Optional.empty();
        }
        return Optional.of(of(Kind.NUMBERED, numberedPieces(text), givenOnly));
    }

    /** Only where the numbers count up by one, and nothing stands before the first. */
    private static List<String> numberedPieces(String text) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.size() < 2 || !text.substring(0, numbers.get(0).start()).isBlank()) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            if (at > 0 && number(numbers.get(at)) != number(numbers.get(at - 1)) + 1) {
                return List.of();
            }
            int end = at + 1 < numbers.size() ? numbers.get(at + 1).start() : text.length();
            pieces.add(clean(text.substring(numbers.get(at).end(), end)));
        }
        return pieces;
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(WrittenText.asciiDigits(found.group(1)));
    }

    /** A long name that is wrapped has lines of one word; lines of two words and more may be people. */
    private static Optional<SeveralNames> lines(String text, boolean givenOnly) {
        List<String> lines = cleaned(LINE.split(text));
        boolean people = lines.size() > 1 && lines.stream().allMatch(line -> isName(line, givenOnly));
        return people ? Optional.of(of(Kind.LINES, lines, givenOnly)) : Optional.empty();
    }

    private static Optional<SeveralNames> children(String line) {
        List<String> words = List.of(BETWEEN.matcher(line).replaceAll(" و ").split(" "));
        for (int at = 0; at < words.size(); at++) {
            if (CHILDREN.contains(Folding.fold(words.get(at)))) {
                List<String> given = givenNames(words.subList(0, at));
                List<String> family = words.subList(at + 1, words.size());
                String of = String.join(" ", family);
                boolean whole = family.size() > 1 && family.stream().noneMatch(SeveralNames::joins);
                return Optional.of(of(
                        Kind.FAMILY,
                        whole ? given.stream().map(name -> name + " " + of).toList() : List.of(),
                        false));
            }
        }
        return Optional.empty();
    }

    /** "A and B and C", each one word or Abd with its second; empty where it is anything else. */
    private static List<String> givenNames(List<String> words) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            boolean alone = word.equals("و");
            if (names.isEmpty() ? alone : !joins(word)) {
                return List.of();
            }
            at += alone ? 1 : 0;
            if (at == words.size()) {
                return List.of();
            }
            String name = names.isEmpty() || alone ? words.get(at) : word.substring(1);
            at++;
            if (Folding.fold(name).equals("عبد")) {
                if (at == words.size()) {
                    return List.of();
                }
                name += " " + words.get(at++);
            }
            names.add(name);
        }
        return names;
    }

    /** "and" with a name that many have; not a name that itself begins with that letter, like Walid. */
    private static boolean joins(String word) {
        if (word.equals("و")) {
            return true;
        }
        String rest = word.startsWith("و") ? Folding.fold(word.substring(1)) : "";
        return !rest.isEmpty()
                && !Words.isGivenName(Folding.fold(word))
                && (Words.isGivenName(rest) || rest.equals("عبد"));
    }

    private static Optional<SeveralNames> unnamed(String line) {
        boolean others = Arrays.stream(line.split(" ")).skip(1).anyMatch(word -> OTHERS.contains(Folding.fold(word)));
        return others || OTHERS_IN_LATIN.matcher(line).find()
                ? Optional.of(new SeveralNames(Kind.UNNAMED, List.of()))
                : Optional.empty();
    }

    /** In Latin letters one comma stands between family and given name. */
    private static Optional<SeveralNames> separated(String line, boolean givenOnly) {
        List<String> pieces = cleaned(BETWEEN.split(line));
        if (pieces.size() < 2) {
            return Optional.empty();
        }
        boolean familyFirst = pieces.size() == 2 && line.indexOf(',') >= 0 && !isArabic(line);
        return Optional.of(of(Kind.SEPARATED, familyFirst ? List.of() : pieces, givenOnly));
    }

    /** "Ahmad andMuhammad Ali", as Arabic writes it: in a column of given names that is clear, elsewhere not. */
    private static Optional<SeveralNames> joined(String line, boolean givenOnly) {
        List<String> words = List.of(line.split(" "));
        boolean brothers = BROTHERS.contains(Folding.fold(words.get(0)));
        boolean and = words.stream().skip(1).anyMatch(SeveralNames::joins);
        if (!and && !brothers && line.indexOf('/') < 0) {
            return Optional.empty();
        }
        return Optional.of(of(Kind.SEPARATED, givenOnly && !brothers ? givenNames(words) : List.of(), givenOnly));
    }

    private static SeveralNames of(Kind kind, List<String> names, boolean givenOnly) {
        boolean clear =
                names.size() > 1 && names.size() <= MOST && names.stream().allMatch(name -> isName(name, givenOnly));
        return clear ? new SeveralNames(kind, List.copyOf(names)) : new SeveralNames(Kind.UNCLEAR, List.of());
    }

    /** Letters, and at least two words where the cell is to hold whole names; nothing that itself names several. */
    private static boolean isName(String text, boolean givenOnly) {
        String[] words = text.split(" ");
        return ColumnValues.isOfLetters(text)
                && Arrays.stream(words).allMatch(word -> word.codePoints().anyMatch(Character::isLetter))
                && BETWEEN.matcher(text).results().findAny().isEmpty()
                && (givenOnly ? words.length <= 2 : words.length >= 2)
                && Arrays.stream(words).skip(1).noneMatch(SeveralNames::joins)
                && Arrays.stream(words).map(Folding::fold).noneMatch(CHILDREN::contains)
                && Arrays.stream(words).skip(1).map(Folding::fold).noneMatch(OTHERS::contains);
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
    }

    private static List<String> cleaned(String... pieces) {
        return Arrays.stream(pieces)
                .map(SeveralNames::clean)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String clean(String piece) {
        return SPACES.matcher(EDGES.matcher(piece).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The kinds that can be split, for which somebody decides. */
    public static List<Kind> splittable() {
        return List.of(Kind.NUMBERED, Kind.LINES, Kind.SEPARATED, Kind.FAMILY);
    }
}
