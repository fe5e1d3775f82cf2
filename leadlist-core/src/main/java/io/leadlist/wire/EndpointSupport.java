package io.leadlist.wire;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.list.LeadList;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the endpoints of any contract read a request, and turn whatever is thrown into an answer. Immutable and
 * thread-safe. Shared by the contracts, not meant for hosts.
 */
public final class EndpointSupport {
    private static final String IF_MATCH = "If-Match";
    private static final String ANY_VERSION = "*";

    /** As many digits as a version can have at most. */
    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private final BodyReader reader;
    private final Consumer<? super Throwable> errorListener;
    private final Response failure;

    /** What an endpoint does. */
    @FunctionalInterface
    public interface Answer {
        /** The answer; what it throws is looked up among the contract's refusals. */
        Response get() throws IOException;
    }

    private EndpointSupport(BodyReader reader, Consumer<? super Throwable> errorListener, Response failure) {
        this.reader = reader;
        this.errorListener = Objects.requireNonNull(errorListener, "errorListener");
        this.failure = failure;
    }

    /**
     * Answers within {@link JsonLimits#DEFAULT}; {@code failure} is the answer to what is no refusal, of which the
     * listener is told before.
     */
    public static EndpointSupport with(Consumer<? super Throwable> errorListener, Response failure) {
        return new EndpointSupport(new BodyReader(JsonLimits.DEFAULT), errorListener, failure);
    }

    /** The same with other limits for bodies. */
    public EndpointSupport withLimits(JsonLimits limits) {
        return new EndpointSupport(new BodyReader(limits), errorListener, failure);
    }

    /** The same with another listener. */
    public EndpointSupport withErrorListener(Consumer<? super Throwable> listener) {
        return new EndpointSupport(reader, listener, failure);
    }

    /** The answer, or the refusal that stands for what it throws, or the failure. */
    public Response answer(Function<Exception, Optional<Response>> refusals, Answer answer) {
        try {
            return answer.get();
        } catch (IOException | RuntimeException thrown) {
            return refusals.apply(thrown).orElseGet(() -> {
                errorListener.accept(thrown);
                return failure;
            });
        }
    }

    /**
     * Reads a body as JSON.
     *
     * @throws PayloadTooLargeException if it has too many bytes
     * @throws InvalidRequestException if it cannot be read
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
     * Reads the id of a list in a path.
     *
     * @throws InvalidParameterException if it is no UUID; the parameter is {@code id}
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
     * @throws InvalidParameterException if it can not be one; the parameter is {@code Idempotency-Key}
     */
    public static WriteOptions options(Request request) {
        try {
            return request.idempotencyKey()
                    .map(IdempotencyKey::new)
                    .map(WriteOptions::idempotent)
                    .orElse(WriteOptions.DEFAULT);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException(
                    "Idempotency-Key", "Idempotency-Key must have 1 to 255 characters and not be blank");
        }
    }

    /**
     * Reads the {@code Idempotency-Key} and the {@code If-Match} of a request that changes a list (reading 63).
     *
     * @throws InvalidParameterException if one of them can not be one; the parameter is its name
     */
    public static WriteOptions optionsOfChange(Request request) {
        WriteOptions options = options(request);
        String expected = request.ifMatch().orElse(ANY_VERSION);
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
     * Reads the {@code Idempotency-Key} of a request that makes a list, which has no version to expect.
     *
     * @throws InvalidParameterException if it can not be one, or there is an {@code If-Match}; the parameter is the
     *     name of the header
     */
    public static WriteOptions optionsOfCreation(Request request) {
        if (request.ifMatch().isPresent()) {
            throw new InvalidParameterException(IF_MATCH, IF_MATCH + " is not allowed: a new list has no version");
        }
        return options(request);
    }

    /** The {@code ETag} of an answer that shows a list (reading 63). */
    public static String tag(LeadList list) {
        return "\"" + list.version() + "\"";
    }
}
