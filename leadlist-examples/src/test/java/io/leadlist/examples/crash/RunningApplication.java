package io.leadlist.examples.crash;

import io.leadlist.examples.benchmark.harness.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An {@link Application} in its own process; a {@link Transcript} records its output until the process ends. */
final class RunningApplication implements AutoCloseable {
    private static final int KILLED = 128 + 9;
    private static final int SECONDS = 120;
    private static final long MILLIS_BETWEEN_CHECKS = 20;
    private static final List<String> FAST_STARTUP =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    private final Transcript transcript;
    private final int before;
    private final Process process;
    private final Thread listener = new Thread(this::listen);
    private final BlockingQueue<String> pauses = new LinkedBlockingQueue<>();

    RunningApplication(String url, String round, long seed, Transcript transcript) throws IOException {
        this.transcript = transcript;
        this.before = transcript.acknowledgedCount();
        process = Jvm.of(Application.class, FAST_STARTUP, List.of(url, round, Long.toString(seed)))
                .start();
        listener.start();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                transcript.add(line);
                if (line.equals(Application.PAUSED + Transcript.END)) {
                    pauses.add(line);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until this application has printed the results of this many operations. */
    void awaitAcknowledged(int count) throws InterruptedException {
        while (transcript.acknowledgedCount() < before + count) {
            letWork(MILLIS_BETWEEN_CHECKS);
        }
    }

    /** Waits while the application works. */
    void letWork(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            requireAlive();
        }
    }

    /** Kills the process and returns when its whole output has been read. */
    void kill() throws InterruptedException {
        end();
        if (process.exitValue() != KILLED) {
            throw new IllegalStateException("the application was not killed, but ended with " + process.exitValue());
        }
    }

    /** Pauses the application and returns when no call is in flight. */
    void pause() throws IOException, InterruptedException {
        command(Application.PAUSE);
        if (pauses.poll(SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("the application did not pause within " + SECONDS + " s");
        }
    }

    void goOn() throws IOException {
        command(Application.GO_ON);
    }

    private void command(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended with " + process.exitValue());
        }
    }

    // Process.destroyForcibly would close the streams and lose the lines in the pipe. The handle's method does not.
    private void end() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
    }

    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
