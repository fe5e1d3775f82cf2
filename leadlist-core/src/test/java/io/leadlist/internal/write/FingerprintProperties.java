package io.leadlist.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FingerprintProperties {
    /** A field: a text or nothing, texts in order, texts without order, or fields of its own. */
    record Field(String name, Optional<String> text, Kind kind, List<String> texts) {
        enum Kind {
            TEXT,
            LIST,
            SET,
            NESTED
        }

        void addTo(Fingerprint fingerprint) {
            switch (kind) {
                case TEXT -> fingerprint.add(name, text.orElse(null));
                case LIST -> fingerprint.addTexts(name, texts);
                case SET -> fingerprint.addSet(name, texts, (each, value) -> each.add("v", value));
                case NESTED ->
                    fingerprint.add(name, texts, (each, values) -> values.forEach(value -> each.add("v", value)));
            }
        }

        /** What alone counts of the field. */
        List<Object> meaning() {
            List<String> sorted = new ArrayList<>(texts);
            Collections.sort(sorted);
            return switch (kind) {
                case TEXT -> List.of(name, kind, text);
                case LIST, NESTED -> List.of(name, kind, texts);
                case SET -> List.of(name, kind, sorted);
            };
        }
    }

    @Property
    void equal_contents_have_equal_fingerprints_and_no_others(
            @ForAll("contents") List<Field> one, @ForAll("contents") List<Field> other) {
        boolean areEqual = one.stream()
                .map(Field::meaning)
                .toList()
                .equals(other.stream().map(Field::meaning).toList());
        assertThat(fingerprint(one).equals(fingerprint(other))).isEqualTo(areEqual);
        assertThat(fingerprint(one)).isEqualTo(fingerprint(List.copyOf(one))).matches("[0-9a-f]{64}");
    }

    @Property
    void a_field_that_is_changed_changes_the_fingerprint(
            @ForAll("contents") List<Field> content, @ForAll("fields") Field field, @ForAll int at) {
        List<Field> changed = new ArrayList<>(content);
        if (!content.isEmpty()) {
            Field before = changed.set(Math.floorMod(at, content.size()), field);
            assertThat(fingerprint(changed).equals(fingerprint(content)))
                    .isEqualTo(before.meaning().equals(field.meaning()));
        }
        changed.add(field);
        assertThat(fingerprint(changed)).isNotEqualTo(fingerprint(content));
    }

    @Property
    void the_order_of_a_set_does_not_matter(@ForAll("texts") List<String> texts, @ForAll int seed) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.rotate(shuffled, seed);
        assertThat(fingerprint(List.of(new Field("a", Optional.empty(), Field.Kind.SET, shuffled))))
                .isEqualTo(fingerprint(List.of(new Field("a", Optional.empty(), Field.Kind.SET, texts))));
    }

    @Provide
    Arbitrary<List<Field>> contents() {
        return fields().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Field> fields() {
        return Combinators.combine(text(), text().optional(), Arbitraries.of(Field.Kind.class), texts())
                .as(Field::new);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(3);
    }

    /** Texts that look like the marks between texts. */
    private static Arbitrary<String> text() {
        return Arbitraries.of("", "-", "1:", "0:", "a", "1:a", "2[", "]", "(", ")", "{}", "é", "😀")
                .withoutEdgeCases();
    }

    private static String fingerprint(List<Field> fields) {
        Fingerprint fingerprint = Fingerprint.of("w");
        fields.forEach(field -> field.addTo(fingerprint));
        return fingerprint.toHex();
    }
}
