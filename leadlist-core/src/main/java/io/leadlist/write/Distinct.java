package io.leadlist.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some values, each once in the order of their first appearance, and where each appears first. Immutable, and thread-safe if the values are.
 *
 * <ol>
 *   <li>A table of places, at least twice as many as there are values, holds the index of the first value that has come to each place, or to one of those before it.
 *   <li>A value is looked for from the place of its hash on, up to the first that is empty: that is its own, if none before it is equal.
 * </ol>
 *
 * <p>A call may bring a million values, for which a map would make as many nodes and boxed indexes.
 */
public final class Distinct<T> {
    private static final int EMPTY = -1;
    private final List<T> values;
    private final int[] firstAt;

    private Distinct(int size, IntFunction<? extends @Nullable T> value) {
        this.values = new ArrayList<>(size);
        this.firstAt = new int[size];
        Table<T> table = new Table<>(size, value);
        for (int index = 0; index < size; index++) {
            T one = value.apply(index);
            firstAt[index] = one == null ? index : table.firstOf(one, index);
            if (one != null && firstAt[index] == index) {
                values.add(one);
            }
        }
    }

    /** Looks at some values. */
    public static <T> Distinct<T> of(List<T> values) {
        return new Distinct<>(values.size(), values::get);
    }

    /** Looks at so many values, asked for by their indexes; null is none. */
    static <T> Distinct<T> of(int size, IntFunction<? extends @Nullable T> value) {
        return new Distinct<>(size, value);
    }

    /** The values, each once, in the order of their first appearance. */
    public List<T> values() {
        return Collections.unmodifiableList(values);
    }

    /** Where the value at an index appears first: at the same index, or at an earlier one. */
    int firstAt(int index) {
        return firstAt[index];
    }

    private static final class Table<T> {
        private final IntFunction<? extends @Nullable T> value;
        private final int[] hashes;
        private final int[] places;
        private final int shift;

        Table(int size, IntFunction<? extends @Nullable T> value) {
            this.value = value;
            this.hashes = new int[size];
            this.shift = Math.max(1, Integer.numberOfLeadingZeros(size) - 1);
            this.places = new int[1 << (Integer.SIZE - shift)];
            Arrays.fill(places, EMPTY);
        }

        int firstOf(T one, int index) {
            int hash = one.hashCode() * 0x9E3779B9; // the golden ratio: close hashes come to places far apart
            hashes[index] = hash;
            int place = hash >>> shift;
            while (places[place] != EMPTY) {
                int other = places[place];
                if (hashes[other] == hash && one.equals(value.apply(other))) {
                    return other;
                }
                place = (place + 1) & (places.length - 1);
            }
            places[place] = index;
            return index;
        }
    }
}
