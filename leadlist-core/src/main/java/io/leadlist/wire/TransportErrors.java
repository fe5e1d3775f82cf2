package io.leadlist.wire;

import java.util.Collection;

/**
 * The error responses of a contract to requests that do not reach an endpoint. Immutable and thread-safe.
 *
 * <p>A host gets them from {@link io.leadlist.wire.routing.Routes#errors}, for requests that it rejects itself.
 */
public interface TransportErrors {
    /**
     * {@return the response that rejects a request with this status} Its error code is derived from the name of the
     * status, except for 500, whose code is that of {@link #failure}.
     *
     * @param status the HTTP status, between 400 and 599
     * @param message the text for the client
     * @throws IllegalArgumentException if the status is not in this range
     */
    Response rejection(int status, String message);

    /** {@return the response with status 500 for an exception that is no rejection} */
    Response failure();

    /** {@return the response with status 401: the caller is not signed in} */
    default Response unauthorized() {
        return rejection(401, "Unauthorized");
    }

    /**
     * {@return the response with status 404: the contract has no such path}
     *
     * @param method the HTTP method of the request
     * @param path the path of the request
     */
    default Response noSuchRoute(String method, String path) {
        return rejection(404, "Route not found: " + method + " " + path);
    }

    /**
     * {@return the response with status 405: the path has other methods, which the header {@code Allow} lists}
     *
     * @param method the HTTP method of the request
     * @param allowed the allowed values
     */
    default Response methodNotAllowed(String method, Collection<String> allowed) {
        return rejection(405, "Method not allowed: " + method).withHeader("Allow", String.join(", ", allowed));
    }

    /** {@return the response with status 414: the path with its query is too long} */
    default Response targetTooLong() {
        return rejection(414, "The URL of the request is too long");
    }

    /**
     * {@return the response with status 415: the body is not JSON, according to its content type}
     *
     * @param contentType the content type of the request
     */
    default Response unsupportedMediaType(String contentType) {
        return unsupportedMediaType(contentType, Response.JSON);
    }

    /**
     * {@return the response with status 415: the body has another media type than the expected one}
     *
     * @param contentType the content type of the request
     * @param expected the expected value
     */
    default Response unsupportedMediaType(String contentType, String expected) {
        return rejection(415, "Unsupported media type: " + contentType + ". Expected " + expected + ".");
    }

    /**
     * {@return the response with status 415: the body has a {@code Content-Encoding} that is not supported} The header
     * {@code Accept-Encoding} names the supported one.
     *
     * @param encoding the content encoding of the request
     */
    default Response unsupportedContentEncoding(String encoding) {
        return rejection(415, "Unsupported content encoding: " + encoding + ". Expected gzip or identity.")
                .withHeader("Accept-Encoding", "gzip");
    }

    /**
     * {@return the response with status 400: the request line or a header is unreadable}
     *
     * @param message a text for the caller
     */
    default Response badRequest(String message) {
        return rejection(400, message);
    }

    /**
     * {@return the response that rejects a request with status 503, because the service is busy or not ready}
     *
     * @param message the text for the client
     * @param retryAfter the value of the header {@code Retry-After}, in seconds
     */
    default Response unavailable(String message, int retryAfter) {
        return rejection(503, message).withHeader("Retry-After", Integer.toString(retryAfter));
    }
}
