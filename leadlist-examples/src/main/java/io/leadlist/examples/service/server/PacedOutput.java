package io.leadlist.examples.service.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * A response with a minimum rate. It is buffered up to {@link ClientLimits#SMALL_RESPONSE} bytes; a larger one needs a
 * permit of {@link ClientLimits#largeResponses}.
 */
final class PacedOutput extends ServletOutputStream {
    private final Exchange exchange;
    private final ServletOutputStream body;
    private final Pace pace;
    private long written;

    PacedOutput(Exchange exchange, ServletOutputStream body) {
        this.exchange = exchange;
        this.body = body;
        this.pace = exchange.limits().pace();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written += length;
        if (!isLarge()) {
            body.write(bytes, offset, length);
            return;
        }
        exchange.acquire(exchange.limits().largeResponses(), ClientLimitException.tooManyLargeResponses());
        long start = System.nanoTime();
        body.write(bytes, offset, length);
        pace.count(start, length);
        if (pace.isTooSlow()) {
            throw exchange.reject(ClientLimitException.tooSlow());
        }
    }

    @Override
    public void flush() throws IOException {
        if (isLarge()) {
            body.flush();
        }
    }

    private boolean isLarge() {
        return written > ClientLimits.SMALL_RESPONSE;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        body.setWriteListener(listener);
    }
}
