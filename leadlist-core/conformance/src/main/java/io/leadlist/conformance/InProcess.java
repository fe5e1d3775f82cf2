package io.leadlist.conformance;

import io.leadlist.call.Caller;
import io.leadlist.call.StorageException;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.routing.Routes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A target in this process, which calls the routes of both contracts without a server. Thread-safe if the routes and
 * the worker are.
 */
public final class InProcess implements Target {
    private final Routes routes;
    private final Runnable worker;

    private InProcess(Routes routes, Runnable worker) {
        this.routes = Objects.requireNonNull(routes, "routes");
        this.worker = Objects.requireNonNull(worker, "worker");
    }

    /**
     * {@return a target over routes}
     *
     * @param routes the routes to call
     * @param worker processes the waiting raw leads; called when a case lets time pass
     */
    public static InProcess over(Routes routes, Runnable worker) {
        return new InProcess(routes, worker);
    }

    @Override
    public ServiceResponse send(ServiceCall call) throws IOException {
        Request request = Request.of(call.method(), call.target()).withCaller(caller(call.caller()));
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request = request.withHeader(header.getKey(), header.getValue());
        }
        Response response = routes.respond(call.body().length == 0 ? request : request.withBody(call.body()));
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.put("Content-Type", response.contentType());
        return new ServiceResponse(response.status(), headers, bytes(response));
    }

    /** Reads the body. If writing it fails midway, the target reports no response, as a broken connection would. */
    private static byte[] bytes(Response response) throws IOException {
        try {
            return response.bytes();
        } catch (StorageException failure) {
            throw new IOException("the response broke off", failure);
        }
    }

    @Override
    public void pause() {
        worker.run();
    }

    /** Returns the caller that a host would find for the token. */
    private static Caller caller(VectorCaller caller) {
        String user = caller.user();
        String organization = caller.organization();
        if (user == null) {
            return Caller.anonymous();
        } else if (organization == null) {
            return Caller.withoutOrganization(user);
        }
        Caller.Member member = Caller.of(user, organization);
        return caller.admin() ? member.asAdmin() : member;
    }
}
