package io.leadlist.examples.killing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.LeadIntake;
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
 * The process that is killed: writers and a worker that make calls without pause, and print each call and its result.
 *
 * <p>A call whose database fails is made again, under its operation id, until it has a result.
 */
final class Application {
    /** Commands on standard input; when it ends, the application ends. */
    static final String PAUSE = "pause";

    static final String GO_ON = "go on";

    /** What is told when nothing is in flight. */
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
        for (LeadList list :
                host.leadLists().findAll(Host.CALLER, null, Choices.LISTS).lists()) {
            versions.put(list.id().toString(), list.version());
        }
    }

    /** Arguments: the URL of the database, the number of the round, the seed. */
    public static void main(String[] args) throws IOException {
        HikariDataSource dataSource = open(args[0]);
        JdbcSchema.migrate(dataSource);
        Application application = new Application(new Host(dataSource, Clock.systemUTC()), args[1]);
        Random seeds = new Random(Long.parseLong(args[2]));
        for (int writer = 0; writer < WRITERS; writer++) {
            Choices choices = new Choices(application.round + "-" + writer, new Random(seeds.nextLong()));
            new Thread(() -> application.write(choices)).start();
        }
        new Thread(application::work).start();
        application.obey();
        Runtime.getRuntime().halt(0);
    }

    /** A pool for a database that may be away for a while. */
    static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(WRITERS + 2);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    private void obey() throws IOException {
        try (var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.equals(PAUSE)) {
                    working.writeLock().lock();
                    tell(PAUSED);
                } else {
                    working.writeLock().unlock();
                }
            }
        }
    }

    private void write(Choices choices) {
        while (true) {
            working.readLock().lock();
            try {
                answer(choices.next(List.copyOf(versions.keySet()), versions));
            } finally {
                working.readLock().unlock();
            }
        }
    }

    private void answer(Operation operation) {
        tell(Told.BEGUN + operation);
        for (int attempt = 1; ; attempt++) {
            try {
                Result result = host.result(operation);
                tell(Told.ANSWERED + operation.id() + " " + result);
                if (result.hasList()) {
                    versions.merge(result.list(), result.version(), Math::max);
                }
                return;
            } catch (StorageException failure) {
                if (attempt == 1) {
                    tell(Told.AGAIN + operation.id());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (RuntimeException failure) {
                tell(Told.FAILED + operation + " " + failure.getClass().getName());
                return;
            }
        }
    }

    private void work() {
        LeadIntake worker = host.worker(progress -> tell(Told.WORKED + progress.list() + " " + progress.done()));
        while (true) {
            working.readLock().lock();
            try {
                if (worker.work(Host.CALLER.organization(), Duration.ofSeconds(1))
                                .batches()
                        > 0) {
                    continue;
                }
            } catch (StorageException failure) {
                // The database is away. The batch is taken up again.
            } catch (RuntimeException failure) {
                tell(Told.FAILED + "worker " + failure.getClass().getName());
            } finally {
                working.readLock().unlock();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** One write of the whole line, so that a kill cuts it off or leaves it whole. */
    private static void tell(String line) {
        byte[] bytes = (line + Told.END + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (System.out) {
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
