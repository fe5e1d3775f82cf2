package io.leadlist.examples.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.ImportWorker;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.list.LeadList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The process that is killed. Its writers and its import worker make calls without pause, and print each call with its
 * result.
 *
 * <p>If the database fails, the writer retries the call under its idempotency key until it has a result.
 */
final class Application {
    /** A command on standard input: finish the calls in flight and make no more. */
    static final String PAUSE = "pause";

    /** A command on standard input: make calls again. At the end of the input the application exits. */
    static final String GO_ON = "go on";

    /** Printed when no call is in flight. */
    static final String PAUSED = "paused";

    private static final int WRITERS = 3;
    private static final long PAUSE_NANOS = 50_000_000;

    private final Host host;
    private final String round;
    private final ReadWriteLock working = new ReentrantReadWriteLock(true);
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private Application(Host host, String round) {
        this.host = host;
        this.round = round;
        for (LeadList list : host.leadLists()
                .findAll(Host.CALLER, null, RandomOperations.LISTS)
                .lists()) {
            versions.put(list.id().toString(), list.version());
        }
    }

    /** Runs the application. The arguments are the URL of the database, the name of the round and the seed. */
    public static void main(String[] args) throws IOException {
        HikariDataSource dataSource = open(args[0]);
        JdbcSchema.migrate(dataSource);
        Application application = new Application(new Host(dataSource, Clock.systemUTC()), args[1]);
        Random seeds = new Random(Long.parseLong(args[2]));
        for (int writer = 0; writer < WRITERS; writer++) {
            RandomOperations operations =
                    new RandomOperations(application.round + "-" + writer, new Random(seeds.nextLong()));
            new Thread(() -> application.write(operations)).start();
        }
        new Thread(application::work).start();
        application.followCommands();
        Runtime.getRuntime().halt(0);
    }

    /** Opens a connection pool. A call waits at most two seconds for a connection while the database is down. */
    static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(WRITERS + 2);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    private void followCommands() throws IOException {
        try (var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.equals(PAUSE)) {
                    working.writeLock().lock();
                    print(PAUSED);
                } else {
                    working.writeLock().unlock();
                }
            }
        }
    }

    private void write(RandomOperations operations) {
        while (true) {
            working.readLock().lock();
            try {
                execute(operations.next(List.copyOf(versions.keySet()), versions));
            } finally {
                working.readLock().unlock();
            }
        }
    }

    private void execute(Operation operation) {
        print(Transcript.BEGUN + operation);
        for (int attempt = 1; ; attempt++) {
            try {
                Result result = host.result(operation);
                print(Transcript.ACKNOWLEDGED + operation.id() + " " + result);
                if (result.hasList()) {
                    versions.merge(result.list(), result.version(), Math::max);
                }
                return;
            } catch (StorageException failure) {
                if (attempt == 1) {
                    print(Transcript.RETRIED + operation.id());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (RuntimeException failure) {
                print(Transcript.FAILED + operation + " " + failure.getClass().getName());
                return;
            }
        }
    }

    private void work() {
        ImportWorker worker =
                host.worker(progress -> print(Transcript.WORKED + progress.list() + " " + progress.done()));
        while (true) {
            working.readLock().lock();
            try {
                if (worker.work(Host.CALLER.organization(), Duration.ofSeconds(1))
                                .batches()
                        > 0) {
                    continue;
                }
            } catch (StorageException failure) {
                // The database is down. The batch is claimed again when its lease has expired.
            } catch (RuntimeException failure) {
                print(Transcript.FAILED + "worker " + failure.getClass().getName());
            } finally {
                working.readLock().unlock();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Writes the line in one call, so that a kill truncates at most the last line. */
    private static void print(String line) {
        byte[] bytes = (line + Transcript.END + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (System.out) {
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
