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

/** One case being played. Not thread-safe. */
final class Playing {
    private static final int MAX_POLLS = 120;
    private static final int SHOWN = 300;

    private final Target target;
    private final VectorCase vector;
    private final Variables variables = new Variables();

    Playing(Target target, VectorCase vector, String run) {
        this.target = target;
        this.vector = vector;
        variables.set("run", run);
    }

    CaseResult result() {
        Optional<VectorCaller> stranger =
                vector.callers().stream().filter(one -> !target.knows(one)).findFirst();
        if (stranger.isPresent()) {
            Difference why = new Difference(
                    "caller", "the service knows no " + stranger.get().name());
            return new CaseResult(vector, Verdict.NOT_PLAYED, "", List.of(why));
        }
        return play(vector.given(), "given ")
                .or(() -> play(vector.steps(), ""))
                .orElseGet(() -> new CaseResult(vector, Verdict.OK, "", List.of()));
    }

    /** The first failure. */
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
        } catch (IOException noAnswer) {
            return List.of(new Difference("answer", "there was none: " + noAnswer));
        }
    }

    private List<Difference> check(Step step, ServiceAnswer answer) {
        List<Difference> differences = new ArrayList<>();
        int status = step.expect().status();
        if (answer.status() != status) {
            String came = answer.text();
            String body = came.length() > SHOWN ? came.substring(0, SHOWN) + "…" : came;
            differences.add(
                    new Difference("status", "expected " + status + ", but was " + answer.status() + " with " + body));
        }
        checkHeaders(step, answer, differences);
        JsonNode body = Json.parse(answer.body()).orElseGet(JsonNodeFactory.instance::missingNode);
        checkBody(step, answer, body, differences);
        JsonNode text = step.expect().text();
        if (text != null) {
            differences.addAll(Matching.differences(
                    "text", variables.fill(text), JsonNodeFactory.instance.stringNode(answer.text())));
        }
        if (differences.isEmpty()) {
            step.capture().forEach((name, source) -> capture(name, source, answer, body, differences));
        }
        return differences;
    }

    private void checkHeaders(Step step, ServiceAnswer answer, List<Difference> differences) {
        for (Map.Entry<String, JsonNode> header : step.expect().headers().properties()) {
            JsonNode actual = answer.header(header.getKey())
                    .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                    .orElseGet(JsonNodeFactory.instance::nullNode);
            differences.addAll(
                    Matching.differences("header " + header.getKey(), variables.fill(header.getValue()), actual));
        }
    }

    private void checkBody(Step step, ServiceAnswer answer, JsonNode body, List<Difference> differences) {
        JsonNode expected = step.expect().body();
        if (expected == null) {
            return;
        } else if (expected.has("$none")) {
            if (answer.body().length > 0) {
                differences.add(new Difference("body", "expected none, but there was one"));
            }
            return;
        }
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.matches("application/([a-z.]+[+])?json( *;.*)?")) {
            differences.add(new Difference("header Content-Type", "expected application/json, but was " + type));
        }
        if (body.isMissingNode()) {
            differences.add(Difference.NOT_JSON);
        } else {
            differences.addAll(Matching.differences("body ", variables.fill(expected), body));
        }
    }

    private void capture(
            String name, Capture capture, ServiceAnswer answer, JsonNode body, List<Difference> differences) {
        String from = capture.from();
        JsonNode value = from.startsWith("/")
                ? body.at(JsonPointer.compile(from))
                : answer.header(from)
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
