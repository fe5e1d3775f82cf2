package io.leadlist.conformance;

import java.io.IOException;

/** The checked service. A {@link Runner} makes one call at a time, so that implementations need not be thread-safe. */
@FunctionalInterface
public interface Target {
    /**
     * Makes one call and waits for its response.
     *
     * @param call the call to send
     * @return the response of the service
     * @throws IOException if there is no response; the case fails, and the next one is played
     */
    ServiceResponse send(ServiceCall call) throws IOException;

    /**
     * {@return whether the service knows this caller} Cases with unknown callers are not played. Only optional callers
     * may be unknown.
     *
     * @param caller the caller of the case
     */
    default boolean knows(VectorCaller caller) {
        return true;
    }

    /**
     * Lets time pass before a call is repeated, so that the service can process raw leads.
     *
     * @throws IOException if the target no longer waits; the case fails
     */
    default void pause() throws IOException {}
}
