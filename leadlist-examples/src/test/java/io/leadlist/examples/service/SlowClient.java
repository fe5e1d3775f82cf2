package io.leadlist.examples.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends and reads only on request. Its receive buffer is small, so that the service soon waits for it.
 */
final class SlowClient implements AutoCloseable {
    private static final int BUFFER = 4096;
    private static final int MOST_MILLIS = 20_000;

    private final Socket socket = new Socket();

    SlowClient(int port, String... lines) throws IOException {
        socket.setReceiveBufferSize(BUFFER);
        socket.setSoTimeout(MOST_MILLIS);
        socket.connect(new InetSocketAddress("localhost", port));
        send(String.join("\r\n", lines));
    }

    static SlowClient get(int port, String path) throws IOException {
        return new SlowClient(
                port, "GET " + path + " HTTP/1.1", "Host: localhost", "Authorization: Bearer demo-owner", "", "");
    }

    /** Sends the head of a request with a body of 1,000,000 bytes, and the first byte of the body. */
    static SlowClient post(int port, String path, String token) throws IOException {
        return new SlowClient(
                port,
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Content-Length: 1000000",
                "",
                "{");
    }

    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Reads this many bytes, or fewer if the service closes the connection. */
    String read(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    /** Reads one byte; returns false if the service has closed the connection. */
    boolean sip() throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketException reset) {
            return false;
        }
    }

    /** Reads the rest of the response, until the service closes the connection. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
