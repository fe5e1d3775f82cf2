package io.leadlist.jdbc.internal.transaction;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Detects Spring's transaction on the calling thread, by reflection because the library does not depend on Spring.
 * Thread-safe.
 */
final class SpringTransaction {
    private static final String SYNCHRONIZATION =
            "org.springframework.transaction.support.TransactionSynchronizationManager";
    private static final String CALLBACK = "org.springframework.transaction.support.TransactionSynchronization";
    private static final String CONNECTION = "org.springframework.jdbc.datasource.ConnectionHolder";
    private static final String AWARE = "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy";

    private final Method isActive;
    private final Method isScope;
    private final Method resource;
    private final Class<?> callback;
    private final Method register;
    private final @Nullable Class<?> connectionHolder;
    private final @Nullable Constructor<?> aware;

    private SpringTransaction(Class<?> synchronization, ClassLoader loader)
            throws NoSuchMethodException, ClassNotFoundException {
        this.isActive = synchronization.getMethod("isActualTransactionActive");
        this.isScope = synchronization.getMethod("isSynchronizationActive");
        this.resource = synchronization.getMethod("getResource", Object.class);
        this.callback = Class.forName(CALLBACK, true, loader);
        this.register = synchronization.getMethod("registerSynchronization", callback);
        this.connectionHolder = load(CONNECTION, loader).orElse(null);
        Class<?> proxy = load(AWARE, loader).orElse(null);
        this.aware = proxy == null ? null : proxy.getConstructor(DataSource.class);
    }

    /** Returns Spring's transactions, or empty if Spring is not on the class path. */
    static Optional<SpringTransaction> find() {
        ClassLoader own = SpringTransaction.class.getClassLoader();
        // The class loader of the application may differ from that of the library.
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? own : context;
        try {
            Class<?> synchronization = load(SYNCHRONIZATION, loader).orElse(null);
            return synchronization == null
                    ? Optional.empty()
                    : Optional.of(new SpringTransaction(synchronization, loader));
        } catch (NoSuchMethodException | ClassNotFoundException unexpected) {
            throw unreadable(unexpected);
        }
    }

    /** Returns whether a transaction is running on the calling thread. */
    boolean isActive() {
        return Boolean.TRUE.equals(call(isActive));
    }

    /**
     * Returns whether the calling thread is in a scope without a transaction, for example of propagation
     * {@code NOT_SUPPORTED}. Spring's data sources return one connection in it.
     */
    boolean isScopeOnly() {
        return Boolean.TRUE.equals(call(isScope)) && !isActive();
    }

    /** Returns whether the running transaction calls back after its commit. */
    boolean hasSynchronization() {
        return isActive() && Boolean.TRUE.equals(call(isScope));
    }

    /** Runs an action after the commit of the running transaction; never if Spring rolls the caller's changes back. */
    void afterCommit(Runnable action) {
        call(
                register,
                Proxy.newProxyInstance(callback.getClassLoader(), new Class<?>[] {callback}, new SpringCommit(action)));
    }

    /** Returns whether Spring has bound a connection of a data source to the calling thread. */
    boolean isBound(DataSource dataSource) {
        return connectionHolder != null && connectionHolder.isInstance(call(resource, dataSource));
    }

    /** Returns a data source whose connections are the one that Spring has bound to the calling thread. */
    DataSource aware(DataSource dataSource) {
        try {
            if (aware == null) {
                throw new ClassNotFoundException(AWARE);
            }
            return (DataSource) aware.newInstance(dataSource);
        } catch (ReflectiveOperationException unexpected) {
            throw unreadable(unexpected);
        }
    }

    private static Optional<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, true, loader));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static @Nullable Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (IllegalAccessException | InvocationTargetException unexpected) {
            throw unreadable(unexpected);
        }
    }

    private static IllegalStateException unreadable(ReflectiveOperationException unexpected) {
        return new IllegalStateException("Cannot read from Spring whether a transaction is running", unexpected);
    }
}
