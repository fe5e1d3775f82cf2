package io.leadlist.jdbc.internal.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code TransactionSynchronization} of Spring that runs an action after the commit. A rollback to a savepoint that
 * is older than this callback undoes the change, so the action is dropped. Not thread-safe.
 */
final class SpringCommit implements InvocationHandler {
    private static final int LAST = Integer.MAX_VALUE;
    private final Runnable action;
    private final Set<Object> laterSavepoints = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isUndone;

    SpringCommit(Runnable action) {
        this.action = action;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        Object argument = arguments == null || arguments.length == 0 ? null : arguments[0];
        switch (method.getName()) {
            case "savepoint" -> laterSavepoints.add(Objects.requireNonNull(argument));
            case "savepointRollback" -> isUndone |= !laterSavepoints.contains(Objects.requireNonNull(argument));
            case "afterCommit" -> run();
            default -> {
                return result(proxy, method.getName(), argument);
            }
        }
        return null;
    }

    private void run() {
        if (!isUndone) {
            action.run();
        }
    }

    /** Returns the result of a method of {@link Object} or {@code Ordered}; null for the other callbacks. */
    private static @Nullable Object result(Object proxy, String method, @Nullable Object argument) {
        return switch (method) {
            case "getOrder" -> LAST;
            case "equals" -> proxy == argument;
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "leadlist after commit";
            default -> null;
        };
    }
}
