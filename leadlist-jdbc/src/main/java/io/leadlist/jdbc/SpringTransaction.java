package io.leadlist.jdbc;

import java.lang.reflect.InvocationTargetException;

/** Asks Spring for the transaction of the calling thread, by reflection: the library does not depend on Spring. */
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
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unknown) {
            throw new IllegalStateException("Spring does not say whether a transaction is running", unknown);
        }
    }

    /** Returns the application's class loader; the library may have another one. */
    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? SpringTransaction.class.getClassLoader() : context;
    }
}
