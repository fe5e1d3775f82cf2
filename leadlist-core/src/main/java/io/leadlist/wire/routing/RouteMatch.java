package io.leadlist.wire.routing;

import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import io.leadlist.wire.leadlists.ExclusionQuery;
import io.leadlist.wire.leadlists.PageQuery;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request with the route that it belongs to.
 *
 * @param variable the value of the template's variable in the path; null if the template has none
 */
record RouteMatch(Request request, @Nullable String variable, Map<String, String> parameters) {
    Caller caller() {
        return request.caller();
    }

    /** Returns the id in the path, as the client sent it. */
    String id() {
        return Objects.requireNonNull(variable);
    }

    /** Returns whether the query has the parameter with the value {@code true}. */
    boolean isTrue(String parameter) {
        return "true".equals(parameters.get(parameter));
    }

    /** Returns the page of an exclusion list that the query requests. */
    ExclusionQuery exclusions() {
        return new ExclusionQuery(parameters.get("size"), parameters.get("page[after]"));
    }

    /** Returns the page that the query requests. */
    PageQuery page() {
        return new PageQuery(
                parameters.get("page[size]"), parameters.get("page[after]"), parameters.get("page[before]"));
    }
}
