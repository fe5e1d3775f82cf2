package io.leadlist.examples.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected rows. The first write opens it, after the header of the input has been read. So an existing file
 * keeps its content if the input is rejected before that. Not thread-safe.
 */
final class RejectFile extends OutputStream {
    private final Path file;
    private final Path input;
    private @Nullable OutputStream out;

    RejectFile(Path file, Path input) {
        this.file = file;
        this.input = input;
    }

    /** Returns whether two paths lead to one file, for example through a link. */
    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        OutputStream open = out;
        if (open == null) {
            if (isSame(file, input)) {
                throw new IOException("--rejects must not be the same file as FILE");
            }
            open = opened();
            out = open;
        }
        open.write(bytes, offset, length);
    }

    private OutputStream opened() throws IOException {
        try {
            return Files.newOutputStream(file);
        } catch (FileSystemException failed) {
            String reason = failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
            throw new IOException("'" + file + "' cannot be opened (" + reason + ")", failed);
        }
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
