package io.leadlist.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cases and the callers of the jar. Immutable and thread-safe. */
public final class Vectors {
    private final List<VectorCase> cases;
    private final Map<String, VectorCaller> callers;

    private Vectors(List<VectorCase> cases, Map<String, VectorCaller> callers) {
        this.cases = List.copyOf(cases);
        this.callers = callers;
    }

    /**
     * Reads all cases and callers.
     *
     * @throws IllegalStateException if a file is missing or malformed
     * @return all cases
     */
    public static Vectors load() {
        JsonNode index = Json.resource("index.json");
        JsonNode scenes = Json.resource("scenes.json");
        Map<String, VectorCaller> callers = new LinkedHashMap<>();
        index.required("callers").properties().forEach(one -> callers.put(one.getKey(), caller(one)));
        Map<String, VectorCaller> known = Collections.unmodifiableMap(callers);
        List<VectorCase> cases = new ArrayList<>();
        for (JsonNode file : index.required("files")) {
            String path = file.stringValue();
            Json.resource(path).required("cases").forEach(one -> cases.add(VectorCase.of(path, one, scenes, known)));
        }
        return new Vectors(cases, known);
    }

    private static VectorCaller caller(Map.Entry<String, JsonNode> entry) {
        JsonNode json = entry.getValue();
        return new VectorCaller(
                entry.getKey(),
                json.path("signedIn").booleanValue(true),
                text(json, "user"),
                text(json, "organization"),
                json.path("admin").booleanValue(false),
                json.path("optional").booleanValue(false));
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.get(name).stringValue() : null;
    }

    /** {@return the cases, file by file} */
    public List<VectorCase> cases() {
        return cases;
    }

    /**
     * {@return the cases whose file, name or sources contain a text; upper and lower case do not matter}
     *
     * @param text the text to read
     */
    public List<VectorCase> casesOf(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return cases.stream()
                .filter(one -> (one.file() + "\n" + one.name() + "\n" + String.join("\n", one.sources()))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    /** {@return the callers by name} */
    public Map<String, VectorCaller> callers() {
        return callers;
    }
}
