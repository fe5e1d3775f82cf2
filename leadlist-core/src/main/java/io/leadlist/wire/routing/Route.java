package io.leadlist.wire.routing;

import io.leadlist.wire.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table.
 *
 * @param template the path; a segment in braces is a variable, which matches any text but the empty one. There is at
 *     most one variable
 * @param body the media types of its bodies. The endpoint limits their size
 */
record Route(String method, String template, BodyType body, Function<RouteMatch, Response> endpoint) {
    static Route get(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("GET", template, BodyType.NONE, endpoint);
    }

    static Route post(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("POST", template, BodyType.JSON, endpoint);
    }

    static Route patch(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("PATCH", template, BodyType.JSON, endpoint);
    }

    static Route deleteWithBody(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("DELETE", template, BodyType.JSON, endpoint);
    }

    static Route delete(String template, Function<RouteMatch, Response> endpoint) {
        return new Route("DELETE", template, BodyType.NONE, endpoint);
    }

    /** Returns this route with bodies of another media type. */
    Route reading(BodyType other) {
        return new Route(method, template, other, endpoint);
    }

    /** Returns the methods of the requests that belong to this route. */
    List<String> methods() {
        return method.equals("GET") ? List.of("GET", "HEAD") : List.of(method);
    }

    /** Returns whether a path with these segments belongs to this route. */
    boolean matches(List<String> segments) {
        List<String> parts = parts();
        if (parts.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            String segment = segments.get(i);
            boolean fits = parts.get(i).startsWith("{")
                    ? !segment.isEmpty()
                    : parts.get(i).equals(segment);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private List<String> parts() {
        return Arrays.asList(template.substring(1).split("/", -1));
    }

    /** Returns the value of the variable in the segments of a path; null if the template has none. */
    @Nullable
    String variable(List<String> segments) {
        List<String> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).startsWith("{")) {
                return segments.get(i);
            }
        }
        return null;
    }
}
