package io.leadlist.examples.service.server;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One request and its response, with the {@link ClientLimits} applied to both. Not thread-safe. */
final class Exchange implements AutoCloseable {
    private final ClientLimits limits;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final List<Semaphore> held = new ArrayList<>();
    private @Nullable PacedInput input;
    private @Nullable PacedOutput output;
    private @Nullable ClientLimitException rejection;

    Exchange(ClientLimits limits, HttpServletRequest request, HttpServletResponse response) {
        this.limits = limits;
        this.request = request;
        this.response = response;
    }

    ClientLimits limits() {
        return limits;
    }

    /** Returns the first reason to reject this exchange, or null. */
    @Nullable
    ClientLimitException rejection() {
        return rejection;
    }

    /**
     * Records and returns the reason to reject this exchange. It is recorded because the library may catch the
     * exception and return a response of its own.
     */
    ClientLimitException reject(ClientLimitException reason) {
        if (rejection == null) {
            rejection = reason;
        }
        return reason;
    }

    /** Acquires a permit until the exchange ends, unless it holds one; rejects the exchange if none is left. */
    void acquire(Semaphore permits, ClientLimitException orElse) throws ClientLimitException {
        if (!held.contains(permits)) {
            if (!permits.tryAcquire()) {
                throw reject(orElse);
            }
            held.add(permits);
        }
    }

    /** Releases the permit, if the exchange holds one. */
    void release(Semaphore permits) {
        if (held.remove(permits)) {
            permits.release();
        }
    }

    HttpServletRequest limitedRequest() {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return input();
            }
        };
    }

    HttpServletResponse limitedResponse() {
        return new HttpServletResponseWrapper(response) {
            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                return output();
            }

            @Override
            public void reset() {
                super.reset();
                output = null;
            }
        };
    }

    PacedInput input() throws IOException {
        if (input == null) {
            input = new PacedInput(this, request.getInputStream(), ConnectionBody.of(request));
        }
        return input;
    }

    private PacedOutput output() throws IOException {
        if (output == null) {
            output = new PacedOutput(this, response.getOutputStream());
        }
        return output;
    }

    @Override
    public void close() {
        held.forEach(Semaphore::release);
        held.clear();
    }
}
