package io.leadlist.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Unpacking reverses packing. Bytes that were not packed are rejected. */
class GzipInputProperties {
    private static final long MOST = 1 << 16;

    @Property
    void unpacking_returns_the_packed_bytes(@ForAll @Size(min = 1, max = 4) List<byte[]> members) throws IOException {
        byte[] packed = Gzip.join(members.stream().map(Gzip::of).toArray(byte[][]::new));

        assertThat(unpacked(packed)).isEqualTo(Gzip.join(members.toArray(byte[][]::new)));
    }

    @Property
    void a_changed_byte_is_noticed_or_does_not_matter(
            @ForAll byte[] bytes, @ForAll int position, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        byte[] packed = Gzip.of(bytes);
        packed[Math.floorMod(position, packed.length)] ^= (byte) change;

        try {
            assertThat(unpacked(packed)).isEqualTo(bytes);
        } catch (InvalidRequestException | PayloadTooLargeException noticed) {
            assertThat(noticed).hasMessageNotContaining("Exception");
        }
    }

    @Property
    void arbitrary_bytes_are_unpacked_or_rejected(@ForAll byte[] tail) throws IOException {
        byte[] packed = Gzip.join(new byte[] {0x1F, (byte) 0x8B, 8}, tail);

        try {
            unpacked(packed);
        } catch (InvalidRequestException noticed) {
            assertThat(noticed.violations()).hasSize(1);
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GzipInput(new ByteArrayInputStream(packed), MOST)) {
            return in.readAllBytes();
        }
    }
}
