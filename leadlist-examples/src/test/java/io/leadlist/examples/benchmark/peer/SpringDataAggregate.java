package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.SetTable;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Data JDBC: it loads the aggregate, adds the ids to its set and saves it, in a transaction. */
public final class SpringDataAggregate implements Adder {
    /** The name in the results. */
    public static final String NAME = "Spring Data JDBC aggregate";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcAggregateTemplate template;
    private final TransactionTemplate transaction;

    /** Creates the tables and an adder into them. */
    public SpringDataAggregate(Database database) throws SQLException {
        SetTable.create(database, SpringDataList.TABLE, SpringDataList.MEMBERS);
        context.registerBean(
                NamedParameterJdbcOperations.class, () -> new NamedParameterJdbcTemplate(database.batchDataSource()));
        context.registerBean(
                JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.batchDataSource()));
        context.register(Configuration.class);
        context.refresh();
        this.template = context.getBean(JdbcAggregateTemplate.class);
        this.transaction = new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
    }

    /** Returns the tables. */
    public static SetTable tables(Database database) {
        return SetTable.of(database, SpringDataList.TABLE, SpringDataList.MEMBERS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) {
        Integer added = transaction.execute(status -> {
            SpringDataList before = Objects.requireNonNull(template.findById(list, SpringDataList.class));
            Set<SpringDataList.Member> members = new HashSet<>(before.members());
            ids.forEach(id -> members.add(new SpringDataList.Member(id)));
            template.save(new SpringDataList(list, before.version(), members));
            return members.size() - before.members().size();
        });
        return Objects.requireNonNull(added);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The reference's configuration, except for names without quotes, which both databases accept. */
    static class Configuration extends AbstractJdbcConfiguration {
        @Override
        public JdbcMappingContext jdbcMappingContext(
                java.util.Optional<NamingStrategy> naming,
                JdbcCustomConversions conversions,
                RelationalManagedTypes types) {
            JdbcMappingContext mapping = super.jdbcMappingContext(naming, conversions, types);
            mapping.setForceQuote(false);
            return mapping;
        }
    }
}
