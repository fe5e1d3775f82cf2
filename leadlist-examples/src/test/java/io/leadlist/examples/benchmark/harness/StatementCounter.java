package io.leadlist.examples.benchmark.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements of data sources on demand. At other times the data sources return unwrapped connections. */
public final class StatementCounter {
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong batched = new AtomicLong();
    private volatile boolean counting;

    /** Returns a data source with statements that can be counted. */
    public DataSource over(DataSource dataSource) {
        DataSource counted = ProxyDataSourceBuilder.create(dataSource)
                .listener(new Listener())
                .build();
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting ? counted.getConnection() : super.getConnection();
            }
        };
    }

    /** Runs some work and returns the number of its statements. */
    public Counts during(Work.Round work) throws Exception {
        statements.set(0);
        batched.set(0);
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return new Counts(statements.get(), batched.get());
    }

    /** Adds statements that bypass the data source, such as {@code COPY}. */
    public void add(long executed) {
        statements.addAndGet(executed);
    }

    /**
     * The number of executed statements.
     *
     * @param statements all statements; each statement of a batch counts
     * @param batched the statements in batches
     */
    public record Counts(long statements, long batched) {}

    private final class Listener implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            int size = execution.isBatch() ? execution.getBatchSize() : queries.size();
            statements.addAndGet(size);
            batched.addAndGet(execution.isBatch() ? size : 0);
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
