package io.leadlist.examples.service;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.service.server.Responses;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Runs the routes of the page, which belong to no contract and may change with the page. A route calls the library as
 * the caller of the token. Permissions are the rules of the library, and errors have the format of the entities API.
 */
@Component
final class PageRoutes {
    private final EntitiesEndpoints entities;
    private final Callers callers;

    PageRoutes(EntitiesEndpoints entities, Callers callers) {
        this.entities = entities;
        this.callers = callers;
    }

    /** A call of the library, whose result is sent. */
    @FunctionalInterface
    interface Route {
        Response run(Caller.Member caller) throws IOException;
    }

    /** A call of the library, whose result is written as JSON. */
    @FunctionalInterface
    interface Query {
        Object run(Caller.Member caller) throws IOException;
    }

    /** Sends the response of a route, or its error. */
    void respond(HttpServletRequest request, HttpServletResponse response, Route route) throws IOException {
        Caller caller = callers.of(request.getHeader("Authorization"));
        Responses.send(entities.runHostRoute(caller, route::run), request, response);
    }

    /** Sends the result of a query as JSON, or its error. */
    void respondJson(HttpServletRequest request, HttpServletResponse response, Query query) throws IOException {
        respond(request, response, caller -> PageJson.response(query.run(caller)));
    }

    /** Parses the id of a list. */
    static LeadListId listId(String id) {
        return parsed("id", "Invalid uuid", id, LeadListId::parse);
    }

    /** Parses a parameter; a value that cannot be parsed is reported with the name of the parameter. */
    static <S, T> T parsed(String parameter, String message, S value, Function<S, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException(parameter, message);
        }
    }

    /** Parses the number of a version, from 1 on. */
    static long version(String parameter, String text) {
        return parsed(parameter, "Invalid version", text, PageRoutes::version);
    }

    private static long version(String text) {
        long version = Long.parseLong(text);
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, but is " + version);
        }
        return version;
    }
}
