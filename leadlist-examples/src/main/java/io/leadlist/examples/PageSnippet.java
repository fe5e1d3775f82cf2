package io.leadlist.examples;

import com.sun.net.httpserver.HttpServer;
import io.leadlist.call.Caller;
import io.leadlist.wire.Response;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import io.leadlist.wire.leadlists.PageQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves the pages of a list with the JDK's web server. The README shows the lines between the tags. */
final class PageSnippet {
    private static final String LISTS = "/lead-lists/";

    private PageSnippet() {}

    static HttpServer server(LeadListsEndpoints endpoints, Caller caller) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // tag::page[]
        server.createContext(LISTS, exchange -> {
            String id = exchange.getRequestURI().getPath().substring(LISTS.length());
            Map<String, String> query = parameters(exchange.getRequestURI().getQuery());
            PageQuery page =
                    new PageQuery(query.get("page[size]"), query.get("page[after]"), query.get("page[before]"));
            Response response = endpoints.get(caller, id, page);
            response.headers().forEach(exchange.getResponseHeaders()::set); // Retry-After
            exchange.getResponseHeaders().set("Content-Type", response.contentType());
            exchange.sendResponseHeaders(response.status(), 0);
            response.writeTo(exchange.getResponseBody());
            exchange.close();
        });
        // end::page[]
        return server;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        return Arrays.stream((query == null ? "" : query).split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
    }
}
