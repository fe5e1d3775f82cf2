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
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads requests and turns exceptions into responses, for the endpoints of each contract. Immutable and thread-safe.
 */
public final class EndpointSupport {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String ANY_VERSION = "*";

    /** A version has at most 18 digits. */
    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private final BodyReader reader;
    private final Consumer<? super Throwable> errorListener;
    private final Response failure;

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
     * @param failure the response to an exception that is no rejection
     */
    public EndpointSupport(WireOptions options, Response failure) {
        this.reader = new BodyReader(options.limits());
        this.errorListener = options.errorListener();
        this.failure = failure;
    }

    /**
     * Returns the response of an endpoint. If it throws an exception, returns the rejection for it; if there is none,
     * passes the exception to the error listener and returns the failure.
     */
    public Response respond(Function<Exception, Optional<Response>> rejections, Work work) {
        try {
            return work.respond();
        } catch (IOException | RuntimeException thrown) {
            return rejections.apply(thrown).orElseGet(() -> {
                errorListener.accept(thrown);
                return failure;
            });
        }
    }

    /**
     * Reads a body as JSON.
     *
     * @throws PayloadTooLargeException if it has too many bytes
     * @throws InvalidRequestException if it cannot be read, or is invalid
     * @throws IOException if the stream fails
     */
    public ObjectNode body(Request request) throws IOException {
        return reader.readObject(request.body());
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
     * Reads the {@code Idempotency-Key} and the {@code If-Match} of a request that changes a list (<a
     * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
     *
     * @throws InvalidParameterException for the parameter with the name of an invalid header
     */
    public static WriteOptions optionsOfChange(Request request) {
        WriteOptions options = options(request);
        String expected = request.header(IF_MATCH).orElse(ANY_VERSION);
        if (expected.equals(ANY_VERSION)) {
            return options;
        }
        Matcher tag = VERSION.matcher(expected);
        if (!tag.matches()) {
            throw new InvalidParameterException(IF_MATCH, IF_MATCH + " must be * or one version in quotes");
        }
        return options.expecting(Long.parseLong(tag.group(1)));
    }

    /**
     * Reads the {@code Idempotency-Key} of a request that creates a list.
     *
     * @throws InvalidParameterException for the parameter with the name of the header if the key is invalid, or if the
     *     request has an {@code If-Match}, because a new list has no version
     */
    public static WriteOptions optionsOfCreation(Request request) {
        if (request.header(IF_MATCH).isPresent()) {
            throw new InvalidParameterException(IF_MATCH, IF_MATCH + " is not allowed: a new list has no version");
        }
        return options(request);
    }

    /**
     * Returns the response with the version of a list as {@code ETag} (<a
     * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
     */
    public static Response tagged(LeadList list, Response response) {
        return response.withHeader("ETag", "\"" + list.version() + "\"");
    }
}
