package io.leadlist.examples.service.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request at the level of the connection. Unlike the servlet's stream, it reports whether bytes have
 * arrived, and it can be read after the response. Not thread-safe.
 */
final class ConnectionBody implements ApplicationBufferHandler {
    private static final String ATTRIBUTE = ConnectionBody.class.getName();

    private final org.apache.coyote.Request request;
    private ByteBuffer block = ByteBuffer.allocate(0);

    private ConnectionBody(org.apache.coyote.Request request) {
        this.request = request;
    }

    static ConnectionBody attachTo(Request request) {
        ConnectionBody body = new ConnectionBody(request.getCoyoteRequest());
        request.setAttribute(ATTRIBUTE, body);
        return body;
    }

    /**
     * Returns the body that is attached to a request.
     *
     * @throws IllegalStateException if the request has not passed {@link UnreadBodyValve}
     */
    static ConnectionBody of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ConnectionBody body) {
            return body;
        }
        throw new IllegalStateException("the request has not passed the UnreadBodyValve");
    }

    /** Whether the body has been read to its end. */
    boolean isFinished() {
        return request.isFinished();
    }

    /** Whether at least one byte can be read without waiting. */
    boolean hasArrived() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    /** Reads and discards some bytes; returns their number, or -1 at the end of the body. */
    int skip() throws IOException {
        return request.doRead(this);
    }

    /** Makes the server close the connection instead of reading the rest of the body. */
    void abandon() {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        block = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return block;
    }

    @Override
    public void expand(int size) {
        // Discarded bytes need no larger buffer.
    }
}
