package io.leadlist.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.wire.json.JsonValue.JsonArray;
import io.leadlist.wire.json.JsonValue.JsonObject;
import io.leadlist.wire.json.JsonValue.JsonText;
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

/** The objects of an array share their names where they have the same; that must not be seen. */
class JsonMembersTest {
    private final JsonReader reader = new JsonReader(JsonLimits.DEFAULT);

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

        List<JsonValue> elements = read(objects);

        assertThat(elements).hasSameSizeAs(objects);
        for (int at = 0; at < objects.size(); at++) {
            JsonMembers members = ((JsonObject) elements.get(at)).members();
            List<String> keys = objects.get(at);
            assertThat(List.copyOf(members.keySet())).isEqualTo(keys);
            for (int place = 0; place < keys.size(); place++) {
                assertThat(members.get(keys.get(place))).isEqualTo(new JsonText(at + "/" + place));
            }
            assertThat(members.containsKey("nobody's")).isFalse();
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

    private List<JsonValue> read(List<List<String>> objects) {
        String array = IntStream.range(0, objects.size())
                .mapToObj(at -> object(at, objects.get(at)))
                .collect(Collectors.joining(",", "{\"all\":[", "]}"));
        JsonObject body = readObject(array);
        return ((JsonArray) body.members().value(0)).elements();
    }

    private JsonObject readObject(String body) {
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
