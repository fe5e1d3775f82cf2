package io.leadlist.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.wire.json.JsonLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** The members of objects stay in the order of the document; none stands twice. */
class BodyReaderProperties {
    private final BodyReader reader = new BodyReader(JsonLimits.DEFAULT);

    @Property
    void objects_of_an_array_have_their_own_members_in_the_order_of_the_document(
            @ForAll("keysOfObjects") List<List<String>> objects) {
        boolean isAnyTwice = objects.stream().anyMatch(keys -> new HashSet<>(keys).size() < keys.size());
        if (isAnyTwice) {
            assertThatThrownBy(() -> read(objects))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Duplicate key");
            return;
        }

        JsonNode elements = read(objects);

        assertThat(elements.size()).isEqualTo(objects.size());
        for (int at = 0; at < objects.size(); at++) {
            JsonNode members = elements.get(at);
            List<String> keys = objects.get(at);
            assertThat(List.copyOf(members.propertyNames())).isEqualTo(keys);
            for (int place = 0; place < keys.size(); place++) {
                assertThat(members.get(keys.get(place)).stringValue()).isEqualTo(at + "/" + place);
            }
            assertThat(members.has("nobody's")).isFalse();
            assertThat(members.get("nobody's")).isNull();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> keysOfObjects() {
        return Arbitraries.of("a", "b", "ab", "", "ä", "\"", "\\", "\n")
                .list()
                .ofMaxSize(4)
                .list()
                .ofMaxSize(5);
    }

    private JsonNode read(List<List<String>> objects) {
        String array = IntStream.range(0, objects.size())
                .mapToObj(at -> object(at, objects.get(at)))
                .collect(Collectors.joining(",", "{\"all\":[", "]}"));
        return readObject(array).get("all");
    }

    private JsonNode readObject(String body) {
        try {
            return reader.readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String object(int at, List<String> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(place -> "\"" + escaped(keys.get(place)) + "\":\"" + at + "/" + place + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String key) {
        return key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
