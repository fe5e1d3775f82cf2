package io.leadlist.conformance;

import java.io.IOException;

/** The service that is checked. */
@FunctionalInterface
public interface Target {
    /**
     * Makes one call and waits for its answer.
     *
     * @throws IOException if there is no answer; the case fails with it, and the next one is played
     */
    ServiceAnswer send(ServiceCall call) throws IOException;

    /**
     * Says whether the service knows this caller; the cases of callers that it does not know are not played. It need
     * not know those that are optional.
     */
    default boolean knows(VectorCaller caller) {
        return true;
    }

    /**
     * Lets time pass before a call is made again: raw leads are worked on while nobody calls.
     *
     * @throws IOException if it does not want to wait any longer; the case fails with it
     */
    default void pause() throws IOException {}
}
