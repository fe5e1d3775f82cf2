package io.leadlist.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of vectors and responses strictly, with exact numbers. */
final class Json {
    private static final int MAX_TEXT = 100_000_000;
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Returns the content of a file of the vectors. */
    static JsonNode resource(String path) {
        try (InputStream file = Json.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the vectors have no file " + path);
            }
            return MAPPER.readTree(file);
        } catch (JacksonException malformed) {
            throw new IllegalStateException(path + " is not JSON", malformed);
        } catch (IOException broken) {
            throw new IllegalStateException(path + " cannot be read", broken);
        }
    }

    /** Returns the JSON value of a body; empty if the body is not JSON. */
    static Optional<JsonNode> parse(byte[] body) {
        try {
            JsonNode value = MAPPER.readTree(body);
            return value.isMissingNode() ? Optional.empty() : Optional.of(value);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
