package io.leadlist.wire;

import java.util.Collection;

/**
 * How a contract says no before a request has reached one of its endpoints: each answer has the contract's own shape of an error. Immutable and thread-safe. Not meant for hosts but for those
 * that route themselves.
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
}
