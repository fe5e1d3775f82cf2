package io.leadlist.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BodyReaderTest {
    private static final String LIMITS =
            "JSON beyond a limit: nesting 32, text 65536, number 64, key 1024 characters," + " 1000000 tokens";

    private final BodyReader reader = new BodyReader(JsonLimits.DEFAULT);

    @Test
    void a_body_that_is_not_json_is_rejected_with_the_position() {
        assertThat(refusal("name=x")).isEqualTo("Invalid JSON (line 1, column 1)");
        assertThat(refusal("{\n  'name': 1}")).startsWith("Invalid JSON (line 2, column ");
        assertThat(refusal("{\"a\": NaN}")).startsWith("Invalid JSON (line 1, ");
        assertThat(refusal("{\"a\": 01}")).startsWith("Invalid JSON (line 1, ");
        assertThat(refusal("{\"a\": 1,}")).startsWith("Invalid JSON (line 1, ");
        assertThat(refusal("/* */ {}")).startsWith("Invalid JSON (line 1, ");
        assertThat(refusal("{\"a\": \"line\nbreak\"}")).startsWith("Invalid JSON (line 1, ");
    }

    @Test
    void a_body_that_is_not_an_object_is_rejected() {
        assertThat(refusalOf(Kind.WRONG_TYPE, "[]")).isEqualTo("Expected object, received array");
        assertThat(refusalOf(Kind.WRONG_TYPE, "\"text\"")).isEqualTo("Expected object, received string");
        assertThat(refusalOf(Kind.WRONG_TYPE, "1")).isEqualTo("Expected object, received number");
        assertThat(refusalOf(Kind.WRONG_TYPE, "null")).isEqualTo("Expected object, received null");
        assertThat(refusalOf(Kind.WRONG_TYPE, "true")).isEqualTo("Expected object, received boolean");
    }

    @Test
    void an_empty_body_is_rejected() {
        assertThat(refusal("")).isEqualTo("The body is empty");
        assertThat(refusal(" \n ")).isEqualTo("The body is empty");
    }

    @Test
    void a_body_that_breaks_off_is_rejected() {
        assertThat(refusal("{\"name\": \"a")).startsWith("Unexpected end of JSON (line 1, column ");
        assertThat(refusal("{\"name\"")).startsWith("Unexpected end of JSON (line 1, column ");
        assertThat(refusal("{\"name\": [1, 2")).startsWith("Unexpected end of JSON (line 1, column ");
    }

    @Test
    void content_after_the_value_is_rejected() {
        assertThat(refusal("{} {}")).isEqualTo("Unexpected content after the JSON value (line 1, column 4)");
        assertThat(refusal("{} garbage")).startsWith("Invalid JSON (line 1, column ");
        assertThat(refusal("{}]")).startsWith("Invalid JSON (line 1, column ");
    }

    @Test
    void a_key_that_occurs_twice_is_rejected_at_any_depth() {
        assertThat(refusal("{\"a\":1,\"b\":2,\"a\":1}")).isEqualTo("Duplicate key (line 1, column 14)");
        assertThat(refusal("{\"x\":[{\"a\":1,\"\\u0061\":1}]}")).startsWith("Duplicate key (line 1, column ");
    }

    @Test
    void nesting_is_allowed_up_to_its_limit() throws IOException {
        assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").propertyNames())
                .containsExactly("a");
        assertThat(refusal("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")).startsWith(LIMITS);
    }

    @Test
    void nesting_of_a_hundred_thousand_is_rejected_at_once() {
        assertThat(refusal("[".repeat(100_000))).startsWith(LIMITS);
        assertThat(refusal("{\"a\":".repeat(100_000))).startsWith(LIMITS);
    }

    @Test
    void texts_numbers_and_keys_are_allowed_up_to_their_limits() throws IOException {
        assertThat(read("{\"a\":\"" + "x".repeat(65_536) + "\"}").propertyNames())
                .hasSize(1);
        assertThat(refusal("{\"a\":\"" + "x".repeat(65_537) + "\"}")).startsWith(LIMITS);
        assertThat(read("{\"a\":" + "9".repeat(64) + "}").propertyNames()).hasSize(1);
        assertThat(refusal("{\"a\":" + "9".repeat(65) + "}")).startsWith(LIMITS);
        assertThat(refusal("{\"a\":" + "9".repeat(100_000) + "}")).startsWith(LIMITS);
        assertThat(refusal("{\"a\":0." + "9".repeat(100_000) + "}")).startsWith(LIMITS);
        assertThat(read("{\"" + "k".repeat(1_024) + "\":1}").propertyNames()).hasSize(1);
        assertThat(refusal("{\"" + "k".repeat(2_000) + "\":1}")).startsWith(LIMITS);
    }

    @Test
    void an_enormous_exponent_is_read_without_being_written_out() throws IOException {
        assertThat(read("{\"a\":1e999999999}").get("a").decimalValue()).isEqualTo(new BigDecimal("1e999999999"));
        assertThat(refusal("{\"a\":1e99999999999}")).startsWith("A number is out of range (line 1");
    }

    @Test
    void more_tokens_than_allowed_are_rejected() {
        assertThat(refusal("{\"a\":[" + "1,".repeat(1_000_000) + "1]}")).startsWith(LIMITS);
    }

    @Test
    void a_text_of_twenty_megabytes_is_rejected_for_its_size() {
        byte[] body = ("{\"name\":\"" + "x".repeat(20_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        AtomicLong read = new AtomicLong();

        assertThatThrownBy(() -> reader.readObject(counting(body, read))).isInstanceOf(PayloadTooLargeException.class);

        assertThat(read).hasValue(JsonLimits.DEFAULT.bytes() + 1);
    }

    @Test
    void a_body_is_too_large_whatever_else_is_wrong_with_it() {
        BodyReader small = new BodyReader(JsonLimits.DEFAULT.withBytes(10));

        assertThatThrownBy(() -> small.readObject(bytes("not JSON at all")))
                .isInstanceOf(PayloadTooLargeException.class);
        assertThatThrownBy(() -> small.readObject(bytes("{        }  "))).isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void a_body_of_just_the_limit_is_read() throws IOException {
        assertThat(new BodyReader(JsonLimits.DEFAULT.withBytes(10))
                        .readObject(bytes("{        }"))
                        .propertyNames())
                .isEmpty();
    }

    @Test
    void the_stream_is_left_open() throws IOException {
        InputStream body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(reader.readObject(body).propertyNames()).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertThat(read("\uFEFF{\"a\":1}").propertyNames()).hasSize(1);
    }

    @Test
    void other_encodings_than_utf_8_are_rejected() {
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] body = "{\"name\":\"Jane\"}".getBytes(Charset.forName(charset));
            assertThat(refusal(body)).as(charset).matches("The body is not UTF-8|Invalid JSON.*");
        }
        assertThat(refusal("{\"name\":\"J\u00E4ne\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("The body is not UTF-8");
    }

    @Test
    void malformed_utf_8_is_rejected() {
        assertThat(refusal(inText(0xC0, 0x80))).as("overlong").isEqualTo("The body is not UTF-8");
        assertThat(refusal(inText(0xED, 0xA0, 0x80))).as("encoded surrogate").isEqualTo("The body is not UTF-8");
        assertThat(refusal(inText(0xF5, 0x80, 0x80, 0x80))).as("above U+10FFFF").isEqualTo("The body is not UTF-8");
        assertThat(refusal(inText(0xE2, 0x82))).as("cut off").isEqualTo("The body is not UTF-8");
    }

    @Test
    void escaped_surrogates_are_read_as_they_are() throws IOException {
        assertThat(read("{\"a\":\"\\ud800\"}").get("a").stringValue()).isEqualTo("\ud800");
        assertThat(read("{\"a\":\"\\u0000\"}").get("a").stringValue()).isEqualTo("\0");
    }

    @Test
    void a_lone_surrogate_in_a_key_is_rejected() {
        assertThat(refusal("{\"a\\ud800\":1}")).startsWith("Invalid JSON (line 1, column ");
    }

    @Test
    void no_message_quotes_the_body() {
        for (String body : new String[] {"secret", "{\"secret\" 1}", "{\"a\":secret}", "{\"secret\":1,\"secret\":1}"}) {
            assertThat(refusal(body)).doesNotContain("secret");
        }
    }

    private ObjectNode read(String body) throws IOException {
        return reader.readObject(bytes(body));
    }

    private String refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    private String refusalOf(Kind kind, String body) {
        return refusalOf(kind, body.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] body) {
        return refusalOf(Kind.UNREADABLE, body);
    }

    private String refusalOf(Kind kind, byte[] body) {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class, () -> reader.readObject(new ByteArrayInputStream(body)));
        assertThat(refusal).as("a refusal").isNotNull();
        Violation violation = refusal.violations().get(0);
        assertThat(violation.path()).isEqualTo(Path.ROOT);
        assertThat(violation.kind()).isEqualTo(kind);
        return violation.message();
    }

    private static byte[] inText(int... bytes) {
        byte[] body = "{\"a\":\"____\"}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            body[6 + i] = (byte) bytes[i];
        }
        return body;
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream counting(byte[] body, AtomicLong read) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read() {
                read.incrementAndGet();
                return super.read();
            }

            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                int count = super.read(bytes, offset, length);
                read.addAndGet(Math.max(count, 0));
                return count;
            }
        };
    }
}
