package io.leadlist.examples.service.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Closes the connection if a request's body was not read to its end. Thus no thread waits for the rest. */
final class UnreadBodyValve extends ValveBase {
    UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ConnectionBody body = ConnectionBody.attachTo(request);
        getNext().invoke(request, response);
        if (!body.isFinished()) {
            body.abandon();
        }
    }
}
