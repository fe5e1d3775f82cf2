package io.leadlist.memory;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facets of many people and their employers, one column for each facet. A column stores each distinct value once,
 * and for each person the number of its value. A search thus evaluates a condition once for each distinct value instead
 * of once for each person. Immutable and thread-safe.
 */
final class FacetColumns {
    private final int size;
    private final Map<Facet, Column> columns;

    private FacetColumns(int size, Map<Facet, Column> columns) {
        this.size = size;
        this.columns = columns;
    }

    /**
     * One facet of all people. Each value is stored as all facets of the first person that has it: they are in memory
     * anyway, and a condition on the facet ignores the others.
     */
    private static final class Column {
        private final int[] numbers;
        private final List<Facets> values;

        Column(int[] numbers, List<Facets> values) {
            this.numbers = numbers;
            this.values = List.copyOf(values);
        }

        BitSet find(Condition.OfFacet condition) {
            boolean[] isMet = new boolean[values.size()];
            for (int number = 0; number < isMet.length; number++) {
                isMet[number] = condition.isMetBy(values.get(number));
            }
            BitSet found = new BitSet(numbers.length);
            for (int index = 0; index < numbers.length; index++) {
                if (isMet[numbers[index]]) {
                    found.set(index);
                }
            }
            return found;
        }
    }

    /** Collects columns. The values by which it recognizes repeated ones are not kept. Not thread-safe. */
    static final class Builder {
        private final int size;
        private final Map<Facet, ColumnBuilder> columns = new HashMap<>();

        /** Creates columns for people at the indexes 0 to {@code size - 1}, without any value. */
        Builder(int size) {
            this.size = size;
        }

        /** Sets the facets of the person, or of the employer of the person, at an index. */
        void set(int index, FacetOwner owner, Facets facets) {
            for (String name : facets.names()) {
                columns.computeIfAbsent(new Facet(owner, name), first -> new ColumnBuilder(size))
                        .set(index, facets, facets.only(name));
            }
        }

        /** Builds the columns. May be called once. */
        FacetColumns build() {
            Map<Facet, Column> built = new HashMap<>();
            columns.forEach((facet, column) -> built.put(facet, column.build()));
            return new FacetColumns(size, built);
        }
    }

    private static final class ColumnBuilder {
        private final int[] numbers;
        private final List<Facets> values = new ArrayList<>(List.of(Facets.NONE));
        private final Map<Facets, Integer> numberByValue = new HashMap<>();

        ColumnBuilder(int size) {
            this.numbers = new int[size];
        }

        void set(int index, Facets facets, Facets value) {
            numbers[index] = numberByValue.computeIfAbsent(value, unknown -> {
                values.add(facets);
                return values.size() - 1;
            });
        }

        Column build() {
            return new Column(numbers, values);
        }
    }

    /** Returns the indexes of the people for which a condition holds. */
    BitSet find(Condition condition) {
        if (condition instanceof Condition.And and) {
            BitSet found = all();
            and.conditions().forEach(part -> found.and(find(part)));
            return found;
        } else if (condition instanceof Condition.Or or) {
            BitSet found = new BitSet(size);
            or.conditions().forEach(part -> found.or(find(part)));
            return found;
        } else if (condition instanceof Condition.Not not) {
            BitSet found = all();
            found.andNot(find(not.condition()));
            return found;
        } else if (condition instanceof Condition.AllTerms all) {
            return find(new Condition.And(all.terms().stream()
                    .<Condition>map(term -> new Condition.AnyTerm(all.facet(), Set.of(term)))
                    .toList()));
        }
        return find((Condition.OfFacet) condition);
    }

    private BitSet find(Condition.OfFacet condition) {
        Column column = columns.get(condition.facet());
        return column == null ? new BitSet(size) : column.find(condition);
    }

    private BitSet all() {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }
}
