package io.leadlist.examples.ports;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts JSON to a data provider, with time-outs, retries and a circuit. Thread-safe. Every attempt counts for the
 * circuit, and an open circuit ends the retries.
 */
final class ProviderClient {
    private static final long MAX_BYTES = 16L << 20;
    private static final int OK = 200;

    private final ProviderSettings settings;
    private final HttpClient client;
    private final CircuitBreaker circuit;
    private final Retry retry;

    ProviderClient(ProviderSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeouts().connect())
                .build();
        this.circuit = CircuitBreaker.of("provider", circuit(settings.circuit()));
        this.retry = Retry.of("provider", retries(settings.retries()));
    }

    private static CircuitBreakerConfig circuit(ProviderSettings.Circuit circuit) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(circuit.attempts())
                .minimumNumberOfCalls(circuit.attempts())
                .waitDurationInOpenState(circuit.open())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(failure -> failure instanceof ProviderException known && known.isRetryable())
                .build();
    }

    private static RetryConfig retries(ProviderSettings.Retries retries) {
        IntervalFunction pauses =
                IntervalFunction.ofExponentialRandomBackoff(retries.pause(), 2, 0.5, retries.maxPause());
        return RetryConfig.<byte[]>custom()
                .maxAttempts(retries.attempts())
                .retryOnException(failure -> failure instanceof ProviderException known
                        && known.isRetryable()
                        && known.retryAfter().compareTo(retries.maxPause()) <= 0)
                .intervalBiFunction((attempt, end) -> Math.max(
                        pauses.apply(attempt),
                        end.getLeft() instanceof ProviderException known
                                ? known.retryAfter().toMillis()
                                : 0))
                .build();
    }

    /**
     * Returns the body of the response.
     *
     * @throws ProviderException if the request failed, after the retries
     * @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException if the circuit is open
     */
    byte[] post(byte[] json) {
        return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(circuit, () -> send(json)))
                .get();
    }

    /** The time-out of the request ends with the headers of the response. The future also limits the body. */
    private byte[] send(byte[] json) {
        HttpRequest request = HttpRequest.newBuilder(settings.endpoint())
                .timeout(settings.timeouts().request())
                .header("Authorization", "Bearer " + settings.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json))
                .build();
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, head -> new LimitedBody(MAX_BYTES));
        try {
            return bodyOf(call.get(settings.timeouts().request().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            throw ProviderException.unreachable("the request took too long");
        } catch (ExecutionException failure) {
            throw ProviderException.unreachable(causeOf(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ProviderException.unusable("The call was interrupted");
        } finally {
            call.cancel(true);
        }
    }

    /** Returns only the class, because the message of a cause could contain what was sent. */
    private static String causeOf(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private static byte[] bodyOf(HttpResponse<byte[]> response) {
        if (response.statusCode() == OK) {
            return response.body();
        }
        throw ProviderException.ofStatus(
                response.statusCode(),
                response.headers()
                        .firstValue("Retry-After")
                        .flatMap(RetryAfter::parse)
                        .orElse(null));
    }
}
