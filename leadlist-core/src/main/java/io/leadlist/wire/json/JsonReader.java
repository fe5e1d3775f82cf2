package io.leadlist.wire.json;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the body of a request: one JSON object in UTF-8, within {@link JsonLimits}. Thread-safe. Shared by the
 * contracts, not meant for hosts.
 *
 * <p>JSON as RFC 8259 has it: no comments, no trailing commas; besides, no key twice in one object, and nothing behind
 * the value. A byte order mark is passed over. No message quotes the body.
 */
public final class JsonReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonLimits limits;
    private final JsonFactory factory;

    /** Reads within these limits. */
    public JsonReader(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                // A table of names that is shared between bodies would grow with what strangers send.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNumberLength(limits.numberLength())
                        .maxNameLength(limits.nameLength())
                        .maxTokenCount(limits.tokens())
                        .build())
                .build();
    }

    /**
     * Reads a body; the stream is not closed.
     *
     * @throws PayloadTooLargeException if it has too many bytes, whatever else is wrong with it
     * @throws InvalidRequestException if it can not be read or is no object: what and where, by line and column (<a
     *     href="{@docRoot}/docs/contract-decisions.md#58">decision 58</a>)
     * @throws IOException if the stream fails
     */
    public JsonObject readObject(InputStream body) throws IOException {
        BoundedInput input = new BoundedInput(body, limits.bytes());
        try {
            try {
                return read(input);
            } catch (InvalidRequestException unreadable) {
                input.drain();
                throw unreadable;
            }
        } catch (BoundedInput.Exceeded exceeded) {
            throw new PayloadTooLargeException(limits.bytes());
        }
    }

    private JsonObject read(InputStream input) throws IOException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text(input))) {
            JsonValue value = new JsonTree(parser, limits).read();
            if (value instanceof JsonObject object) {
                return object;
            }
            throw new InvalidRequestException(
                    new Violation(Path.ROOT, Violation.Kind.WRONG_TYPE, Wording.expected("object", value)));
        } catch (UnexpectedEndOfInputException end) {
            throw unreadable("Unexpected end of JSON" + where(end.getLocation()));
        } catch (JacksonException failure) {
            throw ofJackson(failure);
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("The body is not UTF-8");
        }
    }

    private static RuntimeException ofJackson(JacksonException failure) throws IOException {
        if (failure.getCause() instanceof CharacterCodingException) {
            return unreadable("The body is not UTF-8");
        }
        if (failure.getCause() instanceof IOException broken) {
            throw broken;
        }
        return unreadable("Invalid JSON" + where(failure.getLocation()));
    }

    private static Reader text(InputStream input) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, BYTE_ORDER_MARK.length);
        byte[] first = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            bytes.unread(first);
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static InvalidRequestException unreadable(String message) {
        return new InvalidRequestException(new Violation(Path.ROOT, Violation.Kind.UNREADABLE, message));
    }

    static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
