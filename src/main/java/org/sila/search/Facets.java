package org.sila.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.places.Facility;
import org.sila.places.Place;
import org.sila.places.Places;
import org.sila.search.Filters.By;
import org.sila.search.Filters.Tab;
import org.sila.search.index.Part;
import org.sila.search.index.Terms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What results can be narrowed by, as links; two statements. */
@Component
class Facets {

    private static final int MOST_CHOICES = 8;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<Part, By> BY_PART =
            Map.of(Part.ORIGIN, By.GOVERNORATE, Part.FACILITY, By.FACILITY, Part.SOURCE, By.LIST, Part.BIRTH, By.YEAR);

    private final Terms terms;
    private final JdbcClient jdbc;
    private final Places places;

    Facets(Terms terms, JdbcClient jdbc, Places places) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.places = places;
    }

    /** @param counted whether the hits are all there are, so that counts can be told */
    List<Facet> of(Tab tab, List<Hit> hits, Filters filters, boolean counted, UUID searchId) {
        Map<By, Map<Object, Integer>> counts = counts(tab, hits);
        Map<By, List<Object>> shown = new EnumMap<>(By.class);
        counts.forEach((by, values) -> shown.put(by, commonest(values, filters.chosen(by))));
        for (By by : By.values()) {
            Object chosen = filters.chosen(by);
            if (chosen != null) {
                shown.put(by, List.of(chosen));
            }
        }
        Map<Integer, String> texts = terms.texts(shown.values().stream()
                .flatMap(Collection::stream)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList());
        Map<String, String> titles = titles(shown.getOrDefault(By.LIST, List.of()), texts);
        List<Facet> facets = new ArrayList<>();
        for (By by : By.values()) {
            List<Facet.Choice> choices = shown.getOrDefault(by, List.of()).stream()
                    .map(value -> choice(
                            by,
                            value,
                            counted ? counts.getOrDefault(by, Map.of()).get(value) : null,
                            filters.showing(tab),
                            searchId,
                            texts,
                            titles))
                    .toList();
            if (choices.size() > 1 || filters.chosen(by) != null) {
                facets.add(new Facet(by, choices));
            }
        }
        return facets;
    }

    private static Map<By, Map<Object, Integer>> counts(Tab tab, List<Hit> hits) {
        Map<By, Map<Object, Integer>> counts = new EnumMap<>(By.class);
        for (Hit hit : hits) {
            Candidate candidate = hit.candidate();
            Set<Integer> once = new HashSet<>();
            for (int at = 0; at < candidate.terms().length; at++) {
                By by = BY_PART.get(Part.numbered(candidate.parts()[at]));
                if (by != null && once.add(candidate.terms()[at])) {
                    counts.computeIfAbsent(by, any -> new HashMap<>())
                            .merge(candidate.terms()[at], 1, Integer::sum);
                }
            }
            CaseStatus status = candidate.status();
            if (tab == Tab.CASES && status != null) {
                counts.computeIfAbsent(By.STATUS, any -> new HashMap<>()).merge(status, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<Object> commonest(Map<Object, Integer> values, @Nullable Object chosen) {
        return chosen != null
                ? List.of(chosen)
                : values.entrySet().stream()
                        .sorted(Map.Entry.<Object, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(entry -> entry.getKey().toString()))
                        .limit(MOST_CHOICES)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList());
    }

    private Map<String, String> titles(List<Object> lists, Map<Integer, String> texts) {
        Map<String, String> titles = new HashMap<>();
        List<UUID> ids = lists.stream()
                .map(texts::get)
                .filter(text -> text != null && ID.matcher(text).matches())
                .map(UUID::fromString)
                .toList();
        jdbc.sql("select id, title from source where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    titles.put(row.getString(1), row.getString(2));
                });
        return titles;
    }

    private Facet.Choice choice(
            By by,
            Object value,
            @Nullable Integer count,
            Filters filters,
            UUID searchId,
            Map<Integer, String> texts,
            Map<String, String> titles) {
        boolean chosen = value.equals(filters.chosen(by));
        String href = filters.with(by, chosen ? null : value).address(searchId);
        String code = by == By.STATUS ? "cases.case-status." + value : "";
        String text = by == By.STATUS ? "" : named(by, texts.getOrDefault(value, ""), titles);
        return new Facet.Choice(code, text, count, chosen, href);
    }

    private String named(By by, String text, Map<String, String> titles) {
        Locale reader = LocaleContextHolder.getLocale();
        return switch (by) {
            case GOVERNORATE -> {
                Place place = places.place(text).orElse(null);
                yield place == null ? text : place.name(reader);
            }
            case FACILITY -> {
                Facility facility = places.facility(text).orElse(null);
                yield facility == null ? text : facility.name(reader);
            }
            case LIST -> titles.getOrDefault(text, text);
            case STATUS, YEAR -> text;
        };
    }
}
