package io.leadlist.wire.entities;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.list.MemberFacet;
import io.leadlist.wire.InvalidParameterException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parameters of requests for statistics. Methods throw {@link InvalidParameterException} for an invalid one. */
record StatisticsParameters(Map<String, String> query) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Rejects other parameters: with a misspelled one, the response would be about something else. */
    StatisticsParameters requireAmong(List<String> names) {
        List<Violation> unknown = query.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new Violation(Path.of(name), Violation.Kind.UNKNOWN_VALUE, known(names)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidParameterException(unknown);
        }
        return this;
    }

    private static String known(List<String> names) {
        return names.isEmpty()
                ? "Unknown parameter; the route has none"
                : "Unknown parameter; the known parameters are " + String.join(", ", names);
    }

    /** Returns a whole number; empty if the request does not have it. */
    Optional<Long> number(String name) {
        return Optional.ofNullable(query.get(name)).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new InvalidParameterException(name, name + " must be a whole number");
            }
            return Long.parseLong(text);
        });
    }

    /** Returns a whole number in a range. */
    int number(String name, int usual, int min, int max) {
        long number = number(name).orElse((long) usual);
        if (number < min || number > max) {
            throw new InvalidParameterException(name, name + " must be between " + min + " and " + max);
        }
        return (int) number;
    }

    /** Returns the facets of a list separated by commas; empty if the request has none. */
    Set<MemberFacet> facets(String name) {
        Set<MemberFacet> facets = EnumSet.noneOf(MemberFacet.class);
        String text = query.get(name);
        if (text != null) {
            for (String word : text.split(",", -1)) {
                facets.add(facet(name, word.strip()));
            }
        }
        return facets;
    }

    private static MemberFacet facet(String name, String word) {
        return Arrays.stream(MemberFacet.values())
                .filter(facet -> wireName(facet).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException(name, name + " must be among " + known()));
    }

    private static String known() {
        return Arrays.stream(MemberFacet.values())
                .map(StatisticsParameters::wireName)
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of a constant in JSON and in parameters. */
    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
