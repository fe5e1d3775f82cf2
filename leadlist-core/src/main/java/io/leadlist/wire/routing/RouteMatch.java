package io.leadlist.wire.routing;

import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import io.leadlist.wire.leadlists.PageQuery;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that a route takes.
 *
 * @param variable what stands in the path for the template's variable; null if it has none
 */
record RouteMatch(HttpCall call, @Nullable String variable, Map<String, String> parameters) {
    Caller caller() {
        return call.caller();
    }

    Request request() {
        return call.request();
    }

    /** The id in the path, as it came. */
    String id() {
        return Objects.requireNonNull(variable);
    }

    /** Says whether a parameter is there and is {@code true}. */
    boolean isAsked(String parameter) {
        return "true".equals(parameters.get(parameter));
    }

    /** The page that the parameters ask for. */
    PageQuery page() {
        return new PageQuery(
                parameters.get("page[size]"), parameters.get("page[after]"), parameters.get("page[before]"));
    }
}
