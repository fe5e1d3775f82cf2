package io.leadlist.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One call of a case and its expected response, before its variables are replaced.
 *
 * @param content the member that holds the body: {@code body}, {@code rawBody} or {@code bodyHex}; null if there is
 *     none
 * @param capture the values to capture, by variable
 * @param poll whether the call is repeated until its response is as expected
 */
record Step(
        String caller,
        String method,
        String path,
        JsonNode query,
        JsonNode headers,
        @Nullable String content,
        JsonNode body,
        Expected expect,
        Map<String, Capture> capture,
        boolean poll) {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final Pattern QUESTION_MARK = Pattern.compile("[?]");
    private static final Pattern AMPERSAND = Pattern.compile("&");

    /** The expected response. No headers, body or text means that any is accepted. */
    record Expected(
            int status,
            JsonNode headers,
            @Nullable JsonNode body,
            @Nullable JsonNode text) {
        static Expected of(JsonNode expect) {
            return new Expected(
                    expect.required("status").intValue(),
                    object(expect, "headers"),
                    expect.get("body"),
                    expect.get("text"));
        }
    }

    static Step of(JsonNode step) {
        String content = null;
        for (String one : new String[] {"body", "rawBody", "bodyHex"}) {
            content = step.has(one) ? one : content;
        }
        Map<String, Capture> capture = new LinkedHashMap<>();
        object(step, "capture").properties().forEach(one -> capture.put(one.getKey(), Capture.of(one.getValue())));
        return new Step(
                step.has("caller") ? step.get("caller").stringValue() : "demo-owner",
                step.required("method").stringValue(),
                step.required("path").stringValue(),
                object(step, "query"),
                object(step, "headers"),
                content,
                content == null ? JsonNodeFactory.instance.missingNode() : step.get(content),
                Expected.of(step.required("expect")),
                capture,
                step.path("poll").booleanValue(false));
    }

    /**
     * The value to capture for a variable.
     *
     * @param from a JSON Pointer into the body, or the name of a header
     * @param part a regular expression whose first group is captured; null to capture the whole value
     */
    record Capture(String from, @Nullable Pattern part) {
        static Capture of(JsonNode capture) {
            return capture.isString()
                    ? new Capture(capture.stringValue(), null)
                    : new Capture(
                            capture.required("from").stringValue(),
                            Pattern.compile(capture.required("part").stringValue()));
        }
    }

    private static JsonNode object(JsonNode holder, String name) {
        return holder.has(name) ? holder.get(name) : JsonNodeFactory.instance.objectNode();
    }

    /** Returns the call with every variable replaced. */
    ServiceCall call(Variables variables, Function<String, VectorCaller> callers) {
        String[] parts = QUESTION_MARK.split(variables.fill(path), 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (parts.length > 1) {
            AMPERSAND.splitAsStream(parts[1]).forEach(one -> addParameter(one, parameters));
        }
        query.properties()
                .forEach(one -> parameters.put(
                        one.getKey(), variables.fill(one.getValue().stringValue())));
        return ServiceCall.of(callers.apply(caller), method, parts[0])
                .withQuery(parameters)
                .withHeaders(headers(variables))
                .withBody(bytes(variables));
    }

    private static void addParameter(String parameter, Map<String, String> parameters) {
        int equals = parameter.indexOf('=');
        parameters.put(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
    }

    /** Decodes a parameter. A link of a service may be encoded. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String> headers(Variables variables) {
        Map<String, String> filled = new LinkedHashMap<>();
        if (content != null) {
            filled.put(CONTENT_TYPE, "application/json");
        }
        headers.properties()
                .forEach(one ->
                        filled.put(one.getKey(), variables.fill(one.getValue().stringValue())));
        return filled;
    }

    private byte[] bytes(Variables variables) {
        if (content == null) {
            return new byte[0];
        }
        return switch (content) {
            case "bodyHex" -> HexFormat.of().parseHex(variables.fillText(body));
            case "rawBody" -> variables.fillText(body).getBytes(StandardCharsets.UTF_8);
            default -> Json.MAPPER.writeValueAsBytes(variables.fill(body));
        };
    }
}
