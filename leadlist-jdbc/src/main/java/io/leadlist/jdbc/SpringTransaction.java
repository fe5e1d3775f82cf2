package io.leadlist.jdbc;

import java.lang.reflect.InvocationTargetException;

/** Detects a Spring transaction on the calling thread, by reflection because the library does not depend on Spring. */
final class SpringTransaction {
    private static final String SYNCHRONIZATION =
            "org.springframework.transaction.support.TransactionSynchronizationManager";

    private SpringTransaction() {}

    static boolean isActive() {
        try {
            return (boolean) Class.forName(SYNCHRONIZATION, true, loader())
                    .getMethod("isActualTransactionActive")
                    .invoke(null);
        } catch (ClassNotFoundException noSpring) {
            return false;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unexpected) {
            throw new IllegalStateException("Cannot read from Spring whether a transaction is running", unexpected);
        }
    }

    /** Returns the application's class loader, which may differ from that of the library. */
    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? SpringTransaction.class.getClassLoader() : context;
    }
}
