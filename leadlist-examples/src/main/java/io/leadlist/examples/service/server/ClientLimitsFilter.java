package io.leadlist.examples.service.server;

import io.leadlist.wire.routing.Routes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Applies the {@link ClientLimits} to every request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientLimitsFilter extends OncePerRequestFilter {
    private static final Logger LOGGER = LoggerFactory.getLogger(ClientLimitsFilter.class);
    private static final long MOST_UNREAD_BYTES = 64 << 20;

    private final ClientLimits limits;

    ClientLimitsFilter(ClientSettings settings, @Value("${server.tomcat.threads.max:200}") int threads) {
        this.limits = new ClientLimits(settings, threads);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Exchange exchange = new Exchange(limits, request, response)) {
            response.setBufferSize(ClientLimits.SMALL_RESPONSE);
            if (answer(exchange, request, chain)) {
                readRest(exchange, request);
            }
        }
    }

    /** Executes the request, and returns whether it stayed within the limits. */
    private boolean answer(Exchange exchange, HttpServletRequest request, FilterChain chain)
            throws ServletException, IOException {
        HttpServletResponse response = exchange.limitedResponse();
        try {
            chain.doFilter(exchange.limitedRequest(), response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (exchange.rejection() == null) {
                throw failure;
            }
            LOGGER.debug("a request exceeded a limit", failure);
        }
        ClientLimitException rejection = exchange.rejection();
        if (rejection == null) {
            return true;
        } else if (response.isCommitted()) {
            throw rejection;
        }
        response.reset();
        Answers.send(rejection.response(Routes.errors(request.getRequestURI())), request, response);
        return false;
    }

    /**
     * Sends the response, then reads the rest of the request, because most clients do not read while they send. The
     * server would read it as well, but without these limits.
     */
    private static void readRest(Exchange exchange, HttpServletRequest request) throws IOException {
        ConnectionBody body = ConnectionBody.of(request);
        // A client that expects "100 Continue" sends no body without it.
        if (body.isFinished() || request.getHeader("Expect") != null) {
            return;
        }
        PacedInput input = exchange.input();
        if (input.isBroken()) {
            return;
        }
        exchange.limitedResponse().getOutputStream().close();
        try {
            long unread = 0;
            while (!body.isFinished() && unread <= MOST_UNREAD_BYTES) {
                unread += Math.max(0, input.skip());
            }
        } catch (IOException gone) {
            LOGGER.debug("a client did not send the rest of a request", gone);
        }
    }
}
