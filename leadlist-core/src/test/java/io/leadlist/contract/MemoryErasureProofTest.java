package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Storage;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of an erased person is left in the objects of a memory storage. */
class MemoryErasureProofTest {
    @Test
    void no_object_of_the_storage_has_a_trace_of_an_erased_person() {
        Storage storage = new MemoryStorage();
        ErasureProof proof = new ErasureProof(storage);
        proof.store();
        assertThat(ErasureProof.tracesIn(text(storage))).hasSizeGreaterThan(5);
        proof.erase();
        assertThat(ErasureProof.tracesIn(text(storage))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErasureFault.class,
            names = {
                "THE_RECORD_STAYS",
                "THE_RECORD_IS_ONLY_MARKED_AS_DELETED",
                "RAW_LEADS_STAY",
                "CHARGES_STAY",
                "RESULTS_STAY",
                "ENTRIES_OF_LISTS_ARE_NOT_FOUND"
            })
    void an_erasure_that_forgets_a_part_leaves_traces(ErasureFault fault) {
        Storage storage = fault.planted().storage().get();
        ErasureProof proof = new ErasureProof(storage);
        proof.store();
        proof.erase();
        assertThat(ErasureProof.tracesIn(text(storage))).isNotEmpty();
    }

    @Test
    void an_erasure_that_forgets_the_people_who_were_merged_leaves_traces() {
        Storage storage =
                MergeFault.AN_ERASURE_FORGETS_THE_MERGED_ID.planted().storage().get();
        ErasureProof proof = new ErasureProof(storage);
        proof.store();
        proof.erase();
        assertThat(ErasureProof.tracesIn(text(storage))).isNotEmpty();
    }

    /** Returns the text of all values that are reached from an object. */
    private static String text(Object root) {
        StringBuilder text = new StringBuilder();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        reach(root, left);
        while (!left.isEmpty()) {
            Object object = left.pop();
            if (seen.add(object)) {
                visit(object, left, text);
            }
        }
        return text.toString();
    }

    private static void visit(Object object, Deque<Object> left, StringBuilder text) {
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                reach(key, left);
                reach(value, left);
            });
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(element -> reach(element, left));
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(value -> reach(value, left));
        } else if (object instanceof byte[] bytes) {
            text.append(HexFormat.of().formatHex(bytes)).append('\n');
        } else if (object instanceof Object[] array) {
            for (int i = 0; i < Array.getLength(array); i++) {
                reach(array[i], left);
            }
        } else if (object.getClass().getName().startsWith("io.leadlist.")) {
            fields(object, left);
        } else {
            text.append(object).append('\n');
        }
    }

    private static void fields(Object object, Deque<Object> left) {
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !object.getClass().isEnum()) {
                    reach(value(field, object), left);
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(field.getName(), failure);
        }
    }

    private static void reach(@Nullable Object object, Deque<Object> left) {
        if (object != null) {
            left.push(object);
        }
    }
}
