package io.leadlist.jdbc;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds arrays with their element class. PostgreSQL's driver then sends them in binary form. It would send an
 * {@code Object[]} as escaped text, which takes several times as long on both sides.
 */
final class TypedArrays implements SqlArrayTypeFactory {
    private static final Map<Type, SqlArrayType<?>> TYPES = Map.of(
            String.class, new TypedArray<>(String.class, "varchar"),
            Long.class, new TypedArray<>(Long.class, "bigint"),
            Integer.class, new TypedArray<>(Integer.class, "integer"),
            Double.class, new TypedArray<>(Double.class, "float8"));

    @Override
    public Optional<SqlArrayType<?>> build(Type elementType, ConfigRegistry config) {
        return Optional.ofNullable(TYPES.get(elementType));
    }

    private record TypedArray<T>(Class<T> elementClass, String typeName) implements SqlArrayType<T> {
        @Override
        public String getTypeName() {
            return typeName;
        }

        @Override
        public Object convertArrayElement(T element) {
            return element;
        }

        @Override
        public Class<?> getArrayElementClass() {
            return elementClass;
        }
    }
}
