package io.leadlist.internal.wire;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.list.LeadList;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads requests and turns exceptions into responses, for the endpoints of each contract. Immutable and thread-safe.
 */
public final class EndpointSupport {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final BodyReader reader;
    private final long bodyBytes;
    private final Consumer<? super Throwable> errorListener;
    private final TransportErrors errors;

    /** What an endpoint does. */
    @FunctionalInterface
    public interface Work {
        /**
         * Returns the response.
         *
         * @throws IOException if the stream of the request fails
         */
        Response respond() throws IOException;
    }

    /**
     * Creates the support of one contract.
     *
     * @param errors the errors of the contract
     */
    public EndpointSupport(WireOptions options, TransportErrors errors) {
        this.reader = new BodyReader(options.limits());
        this.bodyBytes = options.limits().bytes();
        this.errorListener = options.errorListener();
        this.errors = errors;
    }

    /**
     * Returns the response of an endpoint. If it throws an exception, returns the rejection for it; if there is none,
     * passes the exception to the error listener and returns the failure.
     */
    public Response respond(Function<Exception, Optional<Response>> rejections, Work work) {
        try {
            return work.respond();
        } catch (UnsupportedCodingException unsupported) {
            return errors.unsupportedContentEncoding(unsupported.encoding());
        } catch (IOException | RuntimeException thrown) {
            return rejections.apply(thrown).orElseGet(() -> {
                errorListener.accept(thrown);
                return errors.failure();
            });
        }
    }

    /**
     * Reads a body as JSON, and unpacks it if it is compressed.
     *
     * @throws PayloadTooLargeException if the body has too many bytes, before or after it is unpacked
     * @throws InvalidRequestException if it cannot be read, or is invalid
     * @throws IOException if the stream fails
     */
    public ObjectNode body(Request request) throws IOException {
        try (InputStream content = RequestContent.of(request, bodyBytes)) {
            return reader.readObject(content);
        }
    }

    /** Reads a body as JSON, and binds it to a record; throws as {@link #body(Request)}. */
    public <T> Bound<T> body(Request request, RecordReader<T> record) throws IOException {
        return record.read(body(request));
    }

    /**
     * Parses the id of a list in a path.
     *
     * @throws InvalidParameterException for the parameter {@code id} if it is no UUID
     */
    public static LeadListId listId(String id) {
        try {
            return LeadListId.parse(id);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException("id", "Invalid uuid");
        }
    }

    /**
     * Reads the {@code Idempotency-Key} of a request.
     *
     * @throws InvalidParameterException for the parameter {@code Idempotency-Key} if it is no key
     */
    public static WriteOptions options(Request request) {
        try {
            return request.header(IDEMPOTENCY_KEY)
                    .map(IdempotencyKey::new)
                    .map(WriteOptions::idempotent)
                    .orElse(WriteOptions.DEFAULT);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException(
                    IDEMPOTENCY_KEY, "Idempotency-Key must have 1 to 255 characters and not be blank");
        }
    }

    /**
     * Reads the {@code Idempotency-Key} and the conditions of a request that changes a list (<a
     * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
     *
     * @throws InvalidParameterException for the parameter with the name of an invalid header
     */
    public static WriteOptions optionsOfChange(Request request) {
        return options(request).expecting(Preconditions.of(request).expectedVersions());
    }

    /**
     * Reads the {@code Idempotency-Key} of a request that creates a list. An {@code If-None-Match} always holds: the
     * list does not exist yet.
     *
     * @throws InvalidParameterException for the parameter with the name of the header if the key is invalid, or if the
     *     request has an {@code If-Match}, because a new list has no version
     */
    public static WriteOptions optionsOfCreation(Request request) {
        String ifMatch = Preconditions.IF_MATCH;
        if (request.header(ifMatch).isPresent()) {
            throw new InvalidParameterException(ifMatch, ifMatch + " is not allowed: a new list has no version");
        }
        return options(request);
    }

    /**
     * Returns the response to a read of a list: 304 if the client has its version, otherwise the supplied response (<a
     * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
     *
     * @throws InvalidParameterException for the parameter with the name of an invalid header
     * @throws io.leadlist.call.StaleVersionException if the {@code If-Match} does not hold
     */
    public static Response ofRead(Request request, LeadList list, Supplier<Response> response) {
        return Preconditions.of(request).read(list, response);
    }

    /**
     * Returns the response with the version of a list as {@code ETag} (<a
     * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
     */
    public static Response tagged(LeadList list, Response response) {
        return response.withHeader("ETag", VersionTag.of(list.version()));
    }
}
