package io.leadlist.wire;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OperationId;
import io.leadlist.call.WriteOptions;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.JsonReader;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How the endpoints of any contract read a request, and turn whatever is thrown into an answer. Immutable and thread-safe. Shared by the contracts, not
 * meant for hosts.
 */
public final class Answering {
    private final JsonReader reader;
    private final Consumer<? super Throwable> errorListener;
    private final Response failure;

    /** What an endpoint does. */
    @FunctionalInterface
    public interface Answer {
        /** The answer; what it throws is looked up among the contract's refusals. */
        Response get() throws IOException;
    }

    private Answering(JsonReader reader, Consumer<? super Throwable> errorListener, Response failure) {
        this.reader = reader;
        this.errorListener = Objects.requireNonNull(errorListener, "errorListener");
        this.failure = failure;
    }

    /** Answers within {@link JsonLimits#DEFAULT}; {@code failure} is the answer to what is no refusal, of which the listener is told before. */
    public static Answering with(Consumer<? super Throwable> errorListener, Response failure) {
        return new Answering(new JsonReader(JsonLimits.DEFAULT), errorListener, failure);
    }

    /** The same with other limits for bodies. */
    public Answering withLimits(JsonLimits limits) {
        return new Answering(new JsonReader(limits), errorListener, failure);
    }

    /** The same with another listener. */
    public Answering withErrorListener(Consumer<? super Throwable> listener) {
        return new Answering(reader, listener, failure);
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
     * Reads a body.
     *
     * @throws PayloadTooLargeException if it has too many bytes
     * @throws InvalidRequestException if it can not be read, or violates something
     * @throws IOException if the stream fails
     */
    public <T> T body(Request request, Decoder<T> decoder) throws IOException {
        return decoder.decodeBody(reader.readObject(request.body()));
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
                    .map(OperationId::new)
                    .map(WriteOptions::repeatable)
                    .orElse(WriteOptions.DEFAULT);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException(
                    "Idempotency-Key", "Idempotency-Key must have 1 to 255 characters and not be blank");
        }
    }
}
