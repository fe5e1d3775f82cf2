package io.leadlist.examples.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A proxy for a server on this machine. While it is broken, connections stay open but no bytes arrive. */
final class Network implements AutoCloseable {
    private static final int BLOCK = 8192;

    private final int target;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<IOException> ends = new CopyOnWriteArrayList<>();
    private boolean isBroken;

    Network(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void breakDown() {
        set(true);
    }

    void repair() {
        set(false);
    }

    private void set(boolean broken) {
        lock.lock();
        try {
            isBroken = broken;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            Socket other = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(other);
            start(() -> forward(client, other));
            start(() -> forward(other, client));
        }
    }

    private void forward(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                awaitRepair();
                out.write(block, 0, read);
            }
            awaitRepair();
        }
    }

    private void awaitRepair() {
        lock.lock();
        try {
            while (isBroken) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The work of a thread, which ends when its sockets are closed. */
    private interface Work {
        void run() throws IOException;
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException failure) {
                ends.add(failure); // at the end of the connection or of the test
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        repair();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
