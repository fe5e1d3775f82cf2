package io.leadlist.jdbc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.jspecify.annotations.Nullable;

/** Returns the connection of the current transaction if there is one, as the data sources of frameworks do. */
public final class BoundDataSource extends ProxyDataSource {
    private @Nullable Connection bound;

    public BoundDataSource(DataSource target) {
        super(target);
    }

    public Connection begin() throws SQLException {
        bound = super.getConnection();
        bound.setAutoCommit(false);
        return bound;
    }

    public void end() {
        bound = null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection target = bound;
        return target == null ? super.getConnection() : withoutClose(target);
    }

    private static Connection withoutClose(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(target, arguments));
    }
}
