package io.leadlist.privacy;

import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.wire.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of all public methods with marked arguments. The methods are found by reflection, so new ones are included. */
public final class MarkedCalls {
    private final MarkedArguments arguments;

    /** Creates calls with the arguments of a scene. */
    public MarkedCalls(MarkedScene scene) {
        this.arguments = new MarkedArguments(scene);
    }

    /** A call that can be made any number of times, each time with new arguments. */
    public record Call(Object part, Method method, List<Supplier<?>> arguments) {
        /** Creates the arguments, which may change the storage, without making the call. */
        public Prepared prepare() {
            return new Prepared(this, arguments.stream().map(Supplier::get).toArray());
        }

        @Override
        public String toString() {
            return part.getClass().getSimpleName() + "." + method.getName()
                    + Arrays.toString(method.getParameterTypes());
        }
    }

    /** A call with its arguments. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one call
    public record Prepared(Call call, @Nullable Object[] arguments) {
        /** Makes the call and reads its whole result; returns the exception, if one is thrown. */
        public Optional<Throwable> failure() {
            try {
                read(call.method().invoke(call.part(), arguments));
                return Optional.empty();
            } catch (InvocationTargetException thrown) {
                return Optional.of(thrown.getCause());
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            } catch (IOException | RuntimeException whileReading) {
                return Optional.of(whileReading);
            }
        }

        private static void read(@Nullable Object result) throws IOException {
            if (result instanceof Response response) {
                response.writeTo(OutputStream.nullOutputStream());
            } else if (result instanceof PopulatedLeadList list) {
                read(list.memberIds());
                read(list.members());
                read(list.membersOfNamedCompanies());
            }
        }

        private static void read(Stream<?> members) {
            try (members) {
                members.forEach(member -> {});
            }
        }
    }

    /** Returns the marked arguments of a type. */
    List<Supplier<?>> arguments(Class<?> type) {
        return arguments.of(type.getTypeName());
    }

    /** Returns a call with the usual arguments for each public method of an object. */
    public List<Call> usual(Object part) {
        return methods(part)
                .map(method -> new Call(part, method, usual(method)))
                .toList();
    }

    /** Returns calls in which one argument varies, for each public method of an object. */
    public List<Call> all(Object part) {
        List<Call> calls = new ArrayList<>();
        methods(part).forEach(method -> {
            Type[] types = method.getGenericParameterTypes();
            for (int changed = 0; changed < types.length; changed++) {
                for (Supplier<?> other : arguments.of(types[changed].getTypeName())) {
                    List<Supplier<?>> some = new ArrayList<>(usual(method));
                    some.set(changed, other);
                    calls.add(new Call(part, method, some));
                }
            }
        });
        return calls;
    }

    private List<Supplier<?>> usual(Method method) {
        List<Supplier<?>> usual = new ArrayList<>();
        for (Type type : method.getGenericParameterTypes()) {
            usual.add(arguments.of(type.getTypeName()).get(0));
        }
        return usual;
    }

    private static Stream<Method> methods(Object part) {
        return Arrays.stream(part.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toGenericString));
    }
}
