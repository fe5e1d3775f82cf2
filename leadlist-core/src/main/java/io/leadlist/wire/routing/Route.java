package io.leadlist.wire.routing;

import io.leadlist.wire.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table.
 *
 * @param template the path; a step in braces stands for any text that is not empty, and there is at most one
 */
record Route(String method, String template, Function<RouteMatch, Response> endpoint) {
    static Route get(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("GET", template, endpoint);
    }

    static Route post(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("POST", template, endpoint);
    }

    static Route patch(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("PATCH", template, endpoint);
    }

    static Route delete(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("DELETE", template, endpoint);
    }

    /** Says whether a call of this route has a body that is read. */
    boolean takesBody() {
        return method.equals("POST") || method.equals("PATCH");
    }

    /** Says whether these are the steps of a path of this route. */
    boolean takes(List<String> segments) {
        List<String> steps = steps();
        if (steps.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            String segment = segments.get(i);
            boolean fits = steps.get(i).startsWith("{")
                    ? !segment.isEmpty()
                    : steps.get(i).equals(segment);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private List<String> steps() {
        return Arrays.asList(template.substring(1).split("/", -1));
    }

    /** What stands for the variable in the steps of a path of this route; null if it has none. */
    @Nullable
    String variable(List<String> segments) {
        List<String> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).startsWith("{")) {
                return segments.get(i);
            }
        }
        return null;
    }
}
