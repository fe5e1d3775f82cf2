package io.leadlist.wire.entities;

import io.leadlist.call.Caller;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import java.io.IOException;

/**
 * A route of the host, which {@link EntitiesEndpoints#runHostRoute} runs. It can throw any
 * {@link io.leadlist.call.LeadListException} and {@link InvalidParameterException}.
 */
@FunctionalInterface
public interface HostRoute {
    /**
     * {@return the response}
     *
     * @param caller the user who calls
     * @throws IOException if a stream fails
     */
    Response respond(Caller.Member caller) throws IOException;
}
