package io.leadlist.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A case: calls that prepare data, and calls with their expected responses. It does not depend on other cases, or on
 * data that the service already has. Immutable and thread-safe.
 */
public final class VectorCase {
    private final String file;
    private final String name;
    private final List<String> sources;
    private final List<Step> given;
    private final List<Step> steps;
    private final Map<String, VectorCaller> callers;

    private VectorCase(
            String file,
            String name,
            List<String> sources,
            List<Step> given,
            List<Step> steps,
            Map<String, VectorCaller> callers) {
        this.file = file;
        this.name = name;
        this.sources = List.copyOf(sources);
        this.given = List.copyOf(given);
        this.steps = List.copyOf(steps);
        this.callers = callers;
    }

    /** Reads a case of a file. A text in {@code given} is the name of a scene. */
    static VectorCase of(String file, JsonNode json, JsonNode scenes, Map<String, VectorCaller> callers) {
        List<String> sources = new ArrayList<>();
        json.required("source").forEach(source -> sources.add(source.stringValue()));
        List<Step> given = new ArrayList<>();
        json.path("given").forEach(one -> {
            JsonNode steps = one.isString() ? scenes.required(one.stringValue()) : one;
            if (steps.isArray()) {
                steps.forEach(step -> given.add(Step.of(step)));
            } else {
                given.add(Step.of(steps));
            }
        });
        List<Step> steps = new ArrayList<>();
        json.required("steps").forEach(step -> steps.add(Step.of(step)));
        return new VectorCase(file, json.required("name").stringValue(), sources, given, steps, callers);
    }

    /** {@return the file of the case, such as {@code entities/create.json}} */
    public String file() {
        return file;
    }

    /** {@return the name of the case: a sentence that states the expected behaviour, unique among all cases} */
    public String name() {
        return name;
    }

    /**
     * {@return the documents that the case follows, such as {@code entities-create} or {@code decision 15}; at least
     * one}
     */
    public List<String> sources() {
        return sources;
    }

    /** {@return the callers of the case} */
    public Set<VectorCaller> callers() {
        Set<VectorCaller> all = new LinkedHashSet<>();
        Stream.concat(given.stream(), steps.stream()).forEach(step -> all.add(caller(step.caller())));
        return all;
    }

    VectorCaller caller(String callerName) {
        VectorCaller caller = callers.get(callerName);
        if (caller == null) {
            throw new IllegalStateException("unknown caller " + callerName + " in case: " + name);
        }
        return caller;
    }

    List<Step> given() {
        return given;
    }

    List<Step> steps() {
        return steps;
    }
}
