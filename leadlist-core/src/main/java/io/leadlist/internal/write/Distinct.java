package io.leadlist.internal.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some values, each once in the order of their first appearance, and where each appears first. Immutable, and
 * thread-safe if the values are.
 *
 * <ol>
 *   <li>A table of places, at least twice as many as there are values, holds the index of the first value that has come
 *       to each place, or to one of those before it.
 *   <li>A value is looked for from the place of its hash on, up to the first that is empty: that is its own, if none
 *       before it is equal.
 * </ol>
 *
 * <p>A call may bring a million values, for which a map would make as many nodes and boxed indexes.
 */
public final class Distinct<T> {
    private static final int EMPTY = -1;
    private final List<T> all;
    private final List<T> values;
    private final int[] firstAt;

    private Distinct(List<T> all, IntPredicate isValue) {
        this.all = all;
        this.values = new ArrayList<>(all.size());
        this.firstAt = new int[all.size()];
        Table<T> table = new Table<>(all);
        for (int index = 0; index < firstAt.length; index++) {
            boolean isOne = isValue.test(index);
            firstAt[index] = isOne ? table.firstOf(index) : index;
            if (isOne && firstAt[index] == index) {
                values.add(all.get(index));
            }
        }
    }

    /** Looks at some values, which do not change any more. */
    public static <T> Distinct<T> of(List<T> values) {
        return new Distinct<>(values, index -> true);
    }

    /** Looks at some values, without those at some indexes. */
    static <T> Distinct<T> of(List<T> values, IntPredicate isValue) {
        return new Distinct<>(values, isValue);
    }

    /** All that were looked at, as they came. */
    public List<T> all() {
        return Collections.unmodifiableList(all);
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
        private final List<T> all;
        private final int[] hashes;
        private final int[] places;
        private final int shift;

        Table(List<T> all) {
            int size = all.size();
            this.all = all;
            this.hashes = new int[size];
            this.shift = Math.max(1, Integer.numberOfLeadingZeros(size) - 1);
            this.places = new int[1 << (Integer.SIZE - shift)];
            Arrays.fill(places, EMPTY);
        }

        int firstOf(int index) {
            T one = all.get(index);
            int hash = one.hashCode() * 0x9E3779B9; // the golden ratio: close hashes come to places far apart
            hashes[index] = hash;
            int place = hash >>> shift;
            while (places[place] != EMPTY) {
                int other = places[place];
                if (hashes[other] == hash && one.equals(all.get(other))) {
                    return other;
                }
                place = (place + 1) & (places.length - 1);
            }
            places[place] = index;
            return index;
        }
    }
}
