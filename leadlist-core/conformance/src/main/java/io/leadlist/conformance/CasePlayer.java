package io.leadlist.conformance;

import io.leadlist.conformance.CaseResult.Verdict;
import io.leadlist.conformance.Step.Capture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plays one case. Not thread-safe. */
final class CasePlayer {
    private static final int MAX_POLLS = 120;
    private static final int SHOWN = 300;

    private final Target target;
    private final VectorCase vector;
    private final Variables variables = new Variables();

    CasePlayer(Target target, VectorCase vector, String run) {
        this.target = target;
        this.vector = vector;
        variables.set("run", run);
    }

    CaseResult play() {
        Optional<VectorCaller> unknown =
                vector.callers().stream().filter(one -> !target.knows(one)).findFirst();
        if (unknown.isPresent()) {
            Difference reason = new Difference(
                    "caller", "the service does not know " + unknown.get().name());
            return new CaseResult(vector, Verdict.NOT_PLAYED, "", List.of(reason));
        }
        return play(vector.given(), "given ")
                .or(() -> play(vector.steps(), ""))
                .orElseGet(() -> new CaseResult(vector, Verdict.OK, "", List.of()));
    }

    /** Returns the first failure; empty if all steps pass. */
    private Optional<CaseResult> play(List<Step> steps, String kind) {
        for (int number = 1; number <= steps.size(); number++) {
            Step step = steps.get(number - 1);
            ServiceCall call = step.call(variables, vector::caller);
            List<Difference> differences = differences(step, call);
            if (!differences.isEmpty()) {
                String where = kind + "step " + number + ": " + call;
                return Optional.of(new CaseResult(vector, Verdict.FAILED, where, differences));
            }
        }
        return Optional.empty();
    }

    private List<Difference> differences(Step step, ServiceCall call) {
        try {
            List<Difference> differences = check(step, target.send(call));
            for (int polls = 0; step.poll() && !differences.isEmpty() && polls < MAX_POLLS; polls++) {
                target.pause();
                differences = check(step, target.send(call));
            }
            return differences;
        } catch (IOException noResponse) {
            return List.of(new Difference("response", "expected a response, but got none: " + noResponse));
        }
    }

    private List<Difference> check(Step step, ServiceResponse response) {
        List<Difference> differences = new ArrayList<>();
        int status = step.expect().status();
        if (response.status() != status) {
            String text = response.text();
            String body = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            differences.add(new Difference(
                    "status", "expected " + status + ", but was " + response.status() + " with " + body));
        }
        checkHeaders(step, response, differences);
        JsonNode body = Json.parse(response.body()).orElseGet(JsonNodeFactory.instance::missingNode);
        checkBody(step, response, body, differences);
        JsonNode text = step.expect().text();
        if (text != null) {
            differences.addAll(JsonMatcher.differences(
                    "text", variables.fill(text), JsonNodeFactory.instance.stringNode(response.text())));
        }
        if (differences.isEmpty()) {
            step.capture().forEach((name, source) -> capture(name, source, response, body, differences));
        }
        return differences;
    }

    private void checkHeaders(Step step, ServiceResponse response, List<Difference> differences) {
        for (Map.Entry<String, JsonNode> header : step.expect().headers().properties()) {
            JsonNode actual = response.header(header.getKey())
                    .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                    .orElseGet(JsonNodeFactory.instance::nullNode);
            differences.addAll(
                    JsonMatcher.differences("header " + header.getKey(), variables.fill(header.getValue()), actual));
        }
    }

    private void checkBody(Step step, ServiceResponse response, JsonNode body, List<Difference> differences) {
        JsonNode expected = step.expect().body();
        if (expected == null) {
            return;
        } else if (expected.has("$none")) {
            if (response.body().length > 0) {
                differences.add(new Difference("body", "expected no body, but got one"));
            }
            return;
        }
        String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.matches("application/([a-z.]+[+])?json( *;.*)?")) {
            differences.add(new Difference("header Content-Type", "expected application/json, but was " + type));
        }
        if (body.isMissingNode()) {
            differences.add(Difference.NOT_JSON);
        } else {
            differences.addAll(JsonMatcher.differences("body ", variables.fill(expected), body));
        }
    }

    private void capture(
            String name, Capture capture, ServiceResponse response, JsonNode body, List<Difference> differences) {
        String from = capture.from();
        JsonNode value = from.startsWith("/")
                ? body.at(JsonPointer.compile(from))
                : response.header(from)
                        .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                        .orElseGet(JsonNodeFactory.instance::missingNode);
        Pattern part = capture.part();
        if (part != null) {
            Matcher found = part.matcher(value.asString(""));
            value = found.find()
                    ? JsonNodeFactory.instance.stringNode(found.group(1))
                    : JsonNodeFactory.instance.missingNode();
        }
        if (value.isMissingNode()) {
            differences.add(new Difference(from.startsWith("/") ? "body " + from : "header " + from, "missing"));
        } else {
            variables.set(name, value);
        }
    }
}
