package io.leadlist.examples.service.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request as the connection knows it: unlike the stream, it tells what has arrived, and can be read after
 * the response. Not thread-safe.
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
     * @throws IllegalStateException if there is none
     */
    static ConnectionBody of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ConnectionBody body) {
            return body;
        }
        throw new IllegalStateException("the request has not come through the valve");
    }

    /** Whether the body has been read to its end. */
    boolean isFinished() {
        return request.isFinished();
    }

    /** Whether some bytes can be read without waiting. */
    boolean hasArrived() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    /** Reads some bytes and drops them; returns how many, or -1 at the end. */
    int skip() throws IOException {
        return request.doRead(this);
    }

    /** Lets the server close the connection instead of reading the rest. */
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
        // What is dropped needs no more space.
    }
}
