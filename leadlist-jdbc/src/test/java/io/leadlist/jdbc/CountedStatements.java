package io.leadlist.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Records the statements that go through a data source. */
public final class CountedStatements {
    private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
    private final DataSource dataSource;

    public CountedStatements(DataSource counted) {
        dataSource = ProxyDataSourceBuilder.create(counted)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        queries.forEach(query -> executed.add(query.getQuery()));
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
                })
                .build();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns the statements of a call, in their order. */
    public List<String> of(Runnable call) {
        executed.clear();
        call.run();
        return List.copyOf(executed);
    }
}
