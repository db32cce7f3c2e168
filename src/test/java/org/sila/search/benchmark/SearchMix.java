package org.sila.search.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.matching.engine.profile.Mention;
import org.sila.person.PersonName;
import org.sila.reports.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people search for, by kind: drawn from the records that are there, so that all but the last finds somebody. */
public final class SearchMix {

    private static final int COMMON = 20;
    private static final int BEGINNING = 4;
    private static final String LETTERS = "بتجدرسشصطعفقكلمنهو";

    private final int each;
    private final List<PersonName> arabic;
    private final List<PersonName> latin;
    private final Map<String, Long> given;
    private final Map<String, Long> families;
    private final Random random = new Random(1);

    /**
     * @param some records from anywhere in the database
     * @param each how many searches of each kind
     */
    public SearchMix(List<Mention> some, int each) {
        this.each = each;
        List<PersonName> inParts = some.stream()
                .map(mention -> mention.person().name())
                .filter(name -> !name.given().isEmpty() && !name.family().isEmpty())
                .toList();
        this.arabic =
                inParts.stream().filter(name -> name.given().charAt(0) > 'z').toList();
        this.latin =
                inParts.stream().filter(name -> name.given().charAt(0) <= 'z').toList();
        this.given = counts(PersonName::given);
        this.families = counts(PersonName::family);
    }

    public Map<String, List<String>> byKind(JdbcClient jdbc) {
        List<String> common = commonest(given);
        List<String> rare = families.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("one of the commonest names", several(() -> any(common)));
        kinds.put("two of the commonest names", several(() -> any(common) + " " + any(common)));
        kinds.put(
                "two of the commonest names and a common family",
                several(() -> any(common) + " " + any(common) + " " + any(commonest(families))));
        kinds.put("a rare family name", several(() -> any(rare)));
        kinds.put("given and family name", of(arabic, name -> name.given() + " " + name.family()));
        kinds.put(
                "given, father's and family name",
                of(
                        arabic.stream().filter(name -> !name.father().isEmpty()).toList(),
                        name -> name.given() + " " + name.father() + " " + name.family()));
        kinds.put(
                "given and mother's name",
                of(
                        arabic.stream().filter(name -> !name.mother().isEmpty()).toList(),
                        name -> name.given() + " " + name.mother()));
        kinds.put("given and family name in Latin letters", of(latin, name -> name.given() + " " + name.family()));
        kinds.put(
                "a common name and the beginning of a family name",
                of(
                        arabic,
                        name -> any(common) + " "
                                + name.family()
                                        .substring(
                                                0,
                                                Math.min(
                                                        BEGINNING, name.family().length()))));
        kinds.put("the beginning of a common name", several(() -> any(common).substring(0, 3)));
        kinds.put(
                "a name that one record has, and one that nobody has",
                of(arabic, name -> name.given() + " " + name.family() + " " + nobody()));
        kinds.put("a reference", references(jdbc));
        kinds.put("the number of a case", numbers(jdbc, "select number from sought_case"));
        kinds.put("a number in a source", numbers(jdbc, "select external_id from detainee_record"));
        kinds.put(
                "a telephone number that nobody has", several(() -> "09" + (10_000_000 + random.nextInt(89_999_999))));
        kinds.put("names that nobody has", several(() -> nobody() + " " + nobody()));
        return kinds;
    }

    private List<String> numbers(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql + " limit ?").param(each).query(String.class).list();
    }

    /** Of the numbers that the filled database has for references, those whose last character fits. */
    private List<String> references(JdbcClient jdbc) {
        return jdbc.sql("select reference from report limit ?").param(each * 50).query(String.class).list().stream()
                .filter(reference -> Reference.parse(reference).isPresent())
                .limit(each)
                .toList();
    }

    private String nobody() {
        StringBuilder name = new StringBuilder();
        random.ints(9, 0, LETTERS.length()).forEach(at -> name.append(LETTERS.charAt(at)));
        return name.toString();
    }

    private List<String> of(List<PersonName> names, Function<PersonName, String> words) {
        return several(() -> words.apply(names.get(random.nextInt(names.size()))));
    }

    private List<String> several(Supplier<String> one) {
        return new ArrayList<>(Stream.generate(one).limit(each).toList());
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private Map<String, Long> counts(Function<PersonName, String> part) {
        return arabic.stream().map(part).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private static List<String> commonest(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMON)
                .map(Map.Entry::getKey)
                .toList();
    }
}
