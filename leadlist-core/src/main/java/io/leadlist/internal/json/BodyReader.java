package io.leadlist.internal.json;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of a request: one JSON object in UTF-8, within {@link JsonLimits}. Thread-safe.
 *
 * <p>JSON as RFC 8259 has it: no comments, no trailing commas, no key twice in one object, and nothing after the value.
 * A byte order mark is skipped. No message quotes the body.
 */
public final class BodyReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** The maximum body length that fits in an array, with one more byte to detect a longer body. */
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 9;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonLimits limits;
    private final StreamReadConstraints constraints;

    /** Reads within these limits. */
    public BodyReader(JsonLimits limits) {
        this.limits = limits;
        this.constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength())
                .maxNumberLength(limits.numberLength())
                .maxNameLength(limits.nameLength())
                .maxTokenCount(limits.tokens())
                .build();
    }

    /**
     * Reads a body; the stream is not closed.
     *
     * @throws PayloadTooLargeException if it has too many bytes, whatever else is wrong with it
     * @throws InvalidRequestException if the body is not a JSON object within the limits; the message has the line and
     *     the column
     * @throws IOException if the stream fails
     */
    public ObjectNode readObject(InputStream body) throws IOException {
        byte[] bytes = bytes(body);
        if (!isUtf8(bytes)) {
            throw unreadable("The body is not UTF-8");
        }
        JsonNode valid = valid(bytes);
        JsonNode value = valid == null ? document(text(bytes)) : valid;
        if (value instanceof ObjectNode object) {
            return object;
        }
        String message = Messages.expected("object", JsonTypes.nameOf(value));
        throw new InvalidRequestException(new Violation(Path.ROOT, Violation.Kind.WRONG_TYPE, message));
    }

    private byte[] bytes(InputStream body) throws IOException {
        int most = (int) Math.min(limits.bytes(), MAX_ARRAY);
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new PayloadTooLargeException(limits.bytes());
        }
        return bytes;
    }

    private static boolean isUtf8(byte[] bytes) {
        // Decoding replaces malformed bytes. Only a text with the replacement character needs the exact check.
        if (isAscii(bytes) || new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0) {
            return true;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .hasRemaining();
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * Reads valid JSON from its bytes, which is faster than from its text; null if it is not valid. The text then says
     * why, with columns that count characters.
     */
    private @Nullable JsonNode valid(byte[] bytes) {
        try (JsonParser parser = factory().createParser(ObjectReadContext.empty(), bytes)) {
            JsonNode value = parser.nextToken() == null ? null : MAPPER.readTree(parser);
            return parser.nextToken() == null ? value : null;
        } catch (JacksonException | NumberFormatException invalid) {
            return null;
        }
    }

    private JsonNode document(String text) {
        try (JsonParser parser = parser(text)) {
            return document(parser, text);
        }
    }

    /** Creates a factory for one body. A shared one would keep all keys that clients ever send. */
    private JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .build();
    }

    private JsonParser parser(String text) {
        return factory().createParser(ObjectReadContext.empty(), text);
    }

    private JsonNode document(JsonParser parser, String text) {
        try {
            if (parser.nextToken() == null) {
                throw unreadable("The body is empty");
            }
            JsonNode value = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw unreadable("Unexpected content after the JSON value" + where(parser.currentTokenLocation()));
            }
            return value;
        } catch (StreamConstraintsException beyond) {
            throw unreadable(beyondLimits() + where(parser.currentLocation()));
        } catch (UnexpectedEndOfInputException end) {
            throw unreadable("Unexpected end of JSON" + where(end.getLocation()));
        } catch (NumberFormatException exponent) {
            throw unreadable("A number is out of range" + where(parser.currentTokenLocation()));
        } catch (MismatchedInputException duplicate) {
            throw unreadable("Duplicate key" + where(duplicateIn(text)));
        } catch (JacksonException invalid) {
            throw unreadable("Invalid JSON" + where(invalid.getLocation()));
        }
    }

    /** Where the first duplicate key is; the tree reader finds it only after its value. */
    private @Nullable TokenStreamLocation duplicateIn(String text) {
        try (JsonParser parser = parser(text)) {
            KeysInScope keys = new KeysInScope();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!keys.accept(token, parser)) {
                    return parser.currentTokenLocation();
                }
            }
            return null;
        }
    }

    private static InvalidRequestException unreadable(String message) {
        return new InvalidRequestException(new Violation(Path.ROOT, Violation.Kind.UNREADABLE, message));
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private String beyondLimits() {
        return "JSON beyond a limit: nesting " + limits.depth() + ", text " + limits.textLength() + ", number "
                + limits.numberLength() + ", key " + limits.nameLength() + " characters, " + limits.tokens()
                + " tokens";
    }
}
