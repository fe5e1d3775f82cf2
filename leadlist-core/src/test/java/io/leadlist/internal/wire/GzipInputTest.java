package io.leadlist.internal.wire;

import static io.leadlist.internal.wire.Gzip.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All members of a gzip body are read. A body that is not gzip is rejected. */
class GzipInputTest {
    private static final long MOST = 1 << 20;
    private static final byte[] HELLO = Gzip.of("hello");

    /** The header of a member, without flags. */
    private static final byte[] HEADER = HexFormat.of().parseHex("1f8b080000000000" + "00ff");

    private static final int FLAGS = 3;

    @Test
    void members_are_read_one_after_the_other() throws IOException {
        assertThat(read(HELLO)).isEqualTo("hello");
        assertThat(read(join(HELLO, Gzip.of(""), Gzip.of(" world")))).isEqualTo("hello world");
        assertThat(read(join(Gzip.of(""), HELLO))).isEqualTo("hello");
        assertThat(read(Gzip.of(""))).isEmpty();
    }

    @Test
    void a_member_that_has_not_arrived_yet_is_waited_for() throws IOException {
        byte[] packed = join(HELLO, Gzip.of(" world"));

        assertThat(text(new GzipInput(new Dripping(packed), MOST))).isEqualTo("hello world");
    }

    @Test
    void the_optional_parts_of_a_header_are_skipped() throws IOException {
        byte[] parts = join(
                new byte[] {3, 0, 'a', 'b', 'c'},
                "name\0".getBytes(StandardCharsets.UTF_8),
                "comment\0".getBytes(StandardCharsets.UTF_8));
        byte[] header = join(withFlags(2 | 4 | 8 | 16), parts);

        assertThat(read(join(header, checksum(header), body(HELLO)))).isEqualTo("hello");
        assertRejected(join(header, new byte[] {0, 0}, body(HELLO)), "The gzip body is damaged");
    }

    @Test
    void a_single_byte_can_be_read() throws IOException {
        try (InputStream in = new GzipInput(new ByteArrayInputStream(HELLO), MOST)) {
            assertThat(in.read()).isEqualTo('h');
            assertThat(in.readNBytes(4)).isEqualTo("ello".getBytes(StandardCharsets.UTF_8));
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[0])).isZero();
        }
    }

    @Test
    void a_body_that_ends_too_early_is_rejected() {
        byte[] packed = join(HELLO, Gzip.of(" world"));
        for (int length = 0; length < packed.length; length++) {
            if (length != HELLO.length) {
                assertRejected(Arrays.copyOf(packed, length), "The gzip body ends too early");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"plain\"}", "PK\3\4", "\u001f", "hello"})
    void a_body_that_is_not_gzip_is_rejected(String text) {
        String message = text.equals("\u001f") ? "The gzip body ends too early" : "The body is not gzip";
        assertRejected(text.getBytes(StandardCharsets.ISO_8859_1), message);
    }

    @Test
    void bytes_after_the_last_member_are_rejected() {
        assertRejected(join(HELLO, new byte[] {0}), "The gzip body is followed by something else");
        assertRejected(
                join(HELLO, "{}".getBytes(StandardCharsets.UTF_8)), "The gzip body is followed by something else");
    }

    @ParameterizedTest
    @CsvSource({"2, 7", "3, 32", "3, 128"})
    void an_unknown_method_or_flag_is_rejected(int position, int value) {
        byte[] packed = HELLO.clone();
        packed[position] = (byte) value;

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> read(packed));
    }

    @Test
    void a_wrong_checksum_or_length_is_rejected() {
        for (int fromEnd = 1; fromEnd <= 8; fromEnd++) {
            byte[] packed = HELLO.clone();
            packed[packed.length - fromEnd]++;
            assertRejected(packed, "The gzip body is damaged");
        }
    }

    @Test
    void a_gzip_bomb_is_unpacked_only_as_far_as_it_is_read() throws IOException {
        byte[] bomb = Gzip.of(new byte[10_000_000]);
        CountingInput counted = new CountingInput(bomb);
        try (InputStream in = new GzipInput(counted, MOST)) {
            assertThat(in.readNBytes(1_000)).hasSize(1_000);
        }
        assertThat(counted.read).isLessThanOrEqualTo(8 << 10);
    }

    @Test
    void endless_members_without_content_are_too_large() {
        Endless members = new Endless(Gzip.of(""));

        assertThatExceptionOfType(PayloadTooLargeException.class)
                .isThrownBy(() -> text(new GzipInput(members, MOST)))
                .satisfies(large -> assertThat(large.limit()).isEqualTo(MOST));
        assertThat(members.read).isBetween(MOST, MOST + (64 << 10));
    }

    @Test
    void an_endless_name_is_too_large() {
        byte[] header = withFlags(8);
        InputStream packed = new SequenceInputStream(new ByteArrayInputStream(header), new Endless(new byte[] {'x'}));

        assertThatExceptionOfType(PayloadTooLargeException.class).isThrownBy(() -> text(new GzipInput(packed, MOST)));
    }

    @Test
    void incompressible_bytes_up_to_the_limit_are_read() throws IOException {
        byte[] noise = new byte[(int) MOST];
        new Random(1).nextBytes(noise);
        try (InputStream in = new GzipInput(new ByteArrayInputStream(Gzip.of(noise)), MOST)) {
            assertThat(in.readAllBytes()).isEqualTo(noise);
        }
    }

    @Test
    void a_failure_of_the_connection_reaches_the_caller() {
        InputStream packed = new SequenceInputStream(new ByteArrayInputStream(HELLO), new Broken());

        assertThatIOException()
                .isThrownBy(() -> text(new GzipInput(packed, MOST)))
                .withMessage("gone");
    }

    private static byte[] withFlags(int flags) {
        byte[] header = HEADER.clone();
        header[FLAGS] = (byte) flags;
        return header;
    }

    private static byte[] checksum(byte[] header) {
        CRC32 checksum = new CRC32();
        checksum.update(header);
        return new byte[] {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)};
    }

    /** Returns a member without its header. */
    private static byte[] body(byte[] member) {
        return Arrays.copyOfRange(member, HEADER.length, member.length);
    }

    private static void assertRejected(byte[] packed, String message) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> read(packed))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.message()).isEqualTo(message)));
    }

    private static String read(byte[] packed) throws IOException {
        return text(new GzipInput(new ByteArrayInputStream(packed), MOST));
    }

    private static String text(InputStream unpacked) throws IOException {
        try (InputStream in = unpacked) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns one byte at a time, and never reports that more are available. */
    private static final class Dripping extends FilterInputStream {
        Dripping(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(1, length));
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private static final class CountingInput extends FilterInputStream {
        private long read;

        CountingInput(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int more = super.read(bytes, offset, length);
            read += more;
            return more;
        }
    }

    /** Repeats some bytes forever. */
    private static final class Endless extends InputStream {
        private final byte[] bytes;
        private long read;

        Endless(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes[(int) (read++ % bytes.length)] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new EOFException("gone");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
