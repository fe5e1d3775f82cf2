package io.leadlist.internal.json;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

    private final JsonLimits limits;
    private final JsonMapper mapper;

    /** Reads within these limits. */
    public BodyReader(JsonLimits limits) {
        this.limits = limits;
        JsonFactory factory = JsonFactory.builder()
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
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Reads a body; the stream is not closed.
     *
     * @throws PayloadTooLargeException if it has too many bytes, whatever else is wrong with it
     * @throws InvalidRequestException if it is no JSON within the limits or no object: what and where, by line and
     *     column
     * @throws IOException if the stream fails
     */
    public ObjectNode readObject(InputStream body) throws IOException {
        char[] text = text(bytes(body));
        try (JsonParser parser = mapper.createParser(new CharArrayReader(text))) {
            JsonNode value = document(parser, text);
            if (value instanceof ObjectNode object) {
                return object;
            }
            String message = Messages.expected("object", JsonTypes.nameOf(value));
            throw new InvalidRequestException(new Violation(Path.ROOT, Violation.Kind.WRONG_TYPE, message));
        }
    }

    private byte[] bytes(InputStream body) throws IOException {
        try {
            return new BoundedInput(body, limits.bytes()).readAllBytes();
        } catch (BoundedInput.Exceeded exceeded) {
            throw new PayloadTooLargeException(limits.bytes());
        }
    }

    private static char[] text(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
                text.get();
            }
            char[] characters = new char[text.remaining()];
            text.get(characters);
            return characters;
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("The body is not UTF-8");
        }
    }

    private JsonNode document(JsonParser parser, char[] text) {
        try {
            if (parser.nextToken() == null) {
                throw unreadable("The body is empty");
            }
            JsonNode value = mapper.readTree(parser);
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
    private @Nullable TokenStreamLocation duplicateIn(char[] text) {
        try (JsonParser parser = mapper.createParser(new CharArrayReader(text))) {
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
