package io.leadlist.wire;

import java.util.Collection;

/**
 * How a contract says no before a request has reached one of its endpoints: each answer has the contract's own shape of
 * an error. Immutable and thread-safe. Not meant for hosts but for those that route themselves.
 */
public interface TransportErrors {
    /** 401: nobody is signed in, or with a token that nobody has. */
    Response unauthorized();

    /** 404: there is no such path. */
    Response noSuchRoute(String method, String path);

    /** 405: the path does not take the method; the answer carries those that it takes as {@code Allow}. */
    Response methodNotAllowed(String method, Collection<String> allowed);

    /** 415: the body is said not to be JSON. */
    Response unsupportedMediaType(String contentType);

    /** 400: the part of the request before its body can not be read. */
    Response badRequest(String message);

    /** 500: what is no refusal. */
    Response failure();

    /**
     * Returns the response that rejects a request with this status. Its error code is derived from the name of the
     * status, except for 500, whose code is that of {@link #failure}.
     *
     * @param status the HTTP status, between 400 and 599
     * @param message the text for the client
     * @throws IllegalArgumentException if the status is not in this range
     */
    Response rejection(int status, String message);

    /**
     * Returns the response that rejects a request with status 503, because the service is busy or not ready.
     *
     * @param message the text for the client
     * @param retryAfter the value of the header {@code Retry-After}, in seconds
     */
    default Response unavailable(String message, int retryAfter) {
        return rejection(503, message).withHeader("Retry-After", Integer.toString(retryAfter));
    }
}
