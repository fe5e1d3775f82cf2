package io.leadlist.wire.entities;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rejected rows until the response is written: the first megabyte in memory, more in a temporary file, which is
 * deleted when this object is closed or garbage-collected. Not thread-safe.
 */
final class RejectSpool extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;
    private static final int BUFFER = 64 << 10;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        memory.write(bytes, offset, length);
        if (memory.size() > IN_MEMORY) {
            moveToFile();
        }
    }

    private void moveToFile() throws IOException {
        FileChannel channel = file;
        if (channel == null) {
            Path path = Files.createTempFile("rejected-rows", ".csv");
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
        }
        ByteBuffer bytes = ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        memory.reset();
    }

    /** Writes everything to a stream; can be called again. */
    void writeTo(OutputStream out) throws IOException {
        FileChannel channel = file;
        if (channel != null) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long position = 0;
            for (int read = channel.read(buffer, position); read > 0; read = channel.read(buffer, position)) {
                out.write(buffer.array(), 0, read);
                position += read;
                buffer.clear();
            }
        }
        memory.writeTo(out);
    }

    /** Deletes the temporary file, if there is one. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
