package io.leadlist.search.facet;

import io.leadlist.lead.MissingText;
import io.leadlist.lead.PersonName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The full names by which a person is found, from the two fields of a record. */
final class FullNames {
    private FullNames() {}

    /**
     * Returns the first and the last name together. If one field holds the whole name, or a placeholder such as
     * {@code N/A}, the other field alone is a further name. Each name is returned once, in its first spelling.
     */
    static String[] of(@Nullable String firstName, @Nullable String lastName) {
        String written = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String first = form(firstName);
        String last = form(lastName);
        Map<String, String> byForm = new LinkedHashMap<>();
        byForm.put(form(written), written);
        byForm.putIfAbsent((first + " " + last).strip(), first + " " + last);
        if (first.endsWith(" " + last)) {
            byForm.putIfAbsent(first, first);
        }
        if (last.startsWith(first + " ")) {
            byForm.putIfAbsent(last, last);
        }
        return byForm.values().toArray(String[]::new);
    }

    private static String form(@Nullable String name) {
        return name == null || MissingText.isMissing(name)
                ? ""
                : PersonName.of(name).value();
    }
}
