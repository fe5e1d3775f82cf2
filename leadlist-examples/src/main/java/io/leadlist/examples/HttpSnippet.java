package io.leadlist.examples;

import com.sun.net.httpserver.HttpServer;
import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Serves the endpoints with the JDK's web server. The README shows the lines between the tags. */
final class HttpSnippet {
    private HttpSnippet() {}

    static HttpServer server(EntitiesEndpoints endpoints, Caller caller) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // tag::endpoint[]
        server.createContext("/api/v1/entities/leadlists", exchange -> {
            Response response = endpoints.create(Request.of(caller, exchange.getRequestBody()));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", response.contentType());
            exchange.sendResponseHeaders(response.status(), 0);
            response.writeTo(exchange.getResponseBody());
            exchange.close();
        });
        // end::endpoint[]
        return server;
    }
}
