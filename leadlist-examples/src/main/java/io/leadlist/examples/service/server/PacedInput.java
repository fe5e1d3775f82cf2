package io.leadlist.examples.service.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A request body with a minimum rate. It needs a permit of {@link ClientLimits#awaitedBodies} once the client pauses
 * for more than 100 ms.
 */
final class PacedInput extends ServletInputStream {
    private static final Duration MAX_PAUSE_WITHOUT_PERMIT = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Exchange exchange;
    private final ServletInputStream body;
    private final ConnectionBody connection;
    private final Pace pace;
    private boolean isBroken;

    PacedInput(Exchange exchange, ServletInputStream body, ConnectionBody connection) {
        this.exchange = exchange;
        this.body = body;
        this.connection = connection;
        this.pace = exchange.limits().pace();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return read(body.available() > 0, () -> body.read(bytes, offset, length));
    }

    /** Reads and discards some bytes of the connection; returns their number, or -1 at the end of the body. */
    int skip() throws IOException {
        return read(false, connection::skip);
    }

    /** Reads bytes from the servlet's stream or from the connection. */
    @FunctionalInterface
    private interface Source {
        int read() throws IOException;
    }

    private int read(boolean isHere, Source source) throws IOException {
        if (!isHere && !connection.isFinished() && !arrivesSoon()) {
            exchange.acquire(exchange.limits().awaitedBodies(), ClientLimitException.tooManyAwaitedBodies());
        }
        long start = System.nanoTime();
        isBroken = true;
        int read = source.read();
        isBroken = false;
        pace.count(start, read);
        if (connection.isFinished()) {
            exchange.release(exchange.limits().awaitedBodies());
        } else if (pace.isTooSlow()) {
            throw exchange.reject(ClientLimitException.tooSlow());
        }
        return read;
    }

    /** Whether the last read failed, for example because the client paused for too long. */
    boolean isBroken() {
        return isBroken;
    }

    /** Waits a moment for more bytes. A client that sends its body right after the head thus needs no permit. */
    private boolean arrivesSoon() {
        long start = System.nanoTime();
        while (!connection.hasArrived()) {
            if (System.nanoTime() - start > MAX_PAUSE_WITHOUT_PERMIT.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
