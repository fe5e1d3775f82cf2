package io.leadlist.search.facet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of each facet, in one array: a name, then its values, then the next name. Entries have few facets, and a
 * directory in memory has many entries: to look along an array takes less memory, and at this size less time, than a
 * map.
 */
final class FacetValues {
    private static final Object[] NONE = {};

    private FacetValues() {}

    static Object[] of(Map<String, ? extends Set<?>> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        Object[] namesAndValues = new Object[2 * values.size()];
        int at = 0;
        for (Map.Entry<String, ? extends Set<?>> facet : values.entrySet()) {
            namesAndValues[at++] = facet.getKey();
            namesAndValues[at++] = List.copyOf(facet.getValue());
        }
        return namesAndValues;
    }

    /** The values of a facet; none if there is no such facet. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // behind each name stand its values; each name is one object
    static <T> List<T> find(Object[] namesAndValues, Facet facet) {
        String name = facet.name();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at] == name) {
                return (List<T>) namesAndValues[at + 1];
            }
        }
        return List.of();
    }

    /** All of them by the names of the facets. */
    @SuppressWarnings("unchecked") // behind each name stand its values
    static <T> Map<String, Set<T>> byName(Object[] namesAndValues) {
        Map<String, Set<T>> byName = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            byName.put((String) namesAndValues[at], Set.copyOf((List<T>) namesAndValues[at + 1]));
        }
        return Collections.unmodifiableMap(byName);
    }

    /** The same with the common object for what is equal. */
    static Object[] sharing(Object[] namesAndValues, CommonValues common) {
        if (namesAndValues.length == 0) {
            return NONE;
        }
        Object[] shared = new Object[namesAndValues.length];
        for (int at = 0; at < shared.length; at++) {
            shared[at] = at % 2 == 0 ? namesAndValues[at] : common.of(namesAndValues[at]);
        }
        return common.of(shared);
    }
}
