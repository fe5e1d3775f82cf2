package io.leadlist.wire.csv;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bytes of a CSV file: a file, bytes in memory, or a stream that can be read once. Each source opens its own
 * streams and closes them, except for {@link #of(InputStream)}, whose stream the caller closes.
 */
public final class CsvSource {
    private final Opening opening;
    private final boolean repeatable;

    private CsvSource(Opening opening, boolean repeatable) {
        this.opening = opening;
        this.repeatable = repeatable;
    }

    /** Opens the file. */
    @FunctionalInterface
    public interface Opening {
        /**
         * {@return a new stream from the start of the file} The library closes it.
         *
         * @throws IOException if the file cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * {@return a source that reads a stream} It can be read once, and does not close the stream.
     *
     * @param stream the content of the file
     */
    public static CsvSource of(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new CsvSource(() -> new Unclosed(stream), false);
    }

    /**
     * {@return a source that reads a file of the file system}
     *
     * @param file the path of the file
     */
    public static CsvSource of(Path file) {
        Objects.requireNonNull(file, "file");
        return new CsvSource(() -> Files.newInputStream(file), true);
    }

    /**
     * {@return a source that reads these bytes} They are not copied, and must not change.
     *
     * @param bytes the content of the file
     */
    public static CsvSource of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new CsvSource(() -> new ByteArrayInputStream(bytes), true);
    }

    /**
     * {@return a source that opens a new stream each time it is read}
     *
     * @param opening opens the file; called for each reading
     */
    public static CsvSource opening(Opening opening) {
        return new CsvSource(Objects.requireNonNull(opening, "opening"), true);
    }

    /** {@return whether the source can be read more than once} */
    public boolean isRepeatable() {
        return repeatable;
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    /** A stream of the caller. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public void close() {
            // The caller opened the stream, and closes it.
        }
    }
}
